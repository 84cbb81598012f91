import { optimizerOf } from '../core/menus.ts'

/** The number that stands in a run's line: its rate, or else its first. */
export function mainHyper(id: string): string | undefined {
  const names = Object.keys(optimizerOf(id)?.hypers ?? {})
  return names.includes('lr') ? 'lr' : names[0]
}
