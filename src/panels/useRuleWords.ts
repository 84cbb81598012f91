import type { OwnRule } from '../locales/ownRule/en.ts'
import { useText } from './context.ts'
import { useComing } from './useComing.ts'

/** What is said around typed rules, in the language above; `undefined` until it has come, or as long as nobody wants it. */
export function useRuleWords(needed = true): OwnRule | undefined {
  return useComing(useText().ownRule.words, needed)
}
