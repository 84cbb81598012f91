import { useEffect, useState } from 'react'
import type { OwnRule } from '../locales/ownRule/en.ts'
import { useText } from './context.ts'

/** What is said around typed rules, in the language above; `undefined` until it has come, or as long as nobody wants it. */
export function useRuleWords(needed = true): OwnRule | undefined {
  const { words } = useText().ownRule
  const [found, setFound] = useState<OwnRule>()
  useEffect(() => {
    let wanted = needed
    if (!wanted) return
    words().then(
      (come) => wanted && setFound(come),
      () => {},
    )
    return () => {
      wanted = false
    }
  }, [words, needed])
  return found
}
