import type { RunChoice } from '../core/experiment.ts'
import { optimizerIn } from '../core/menus.ts'

/** The number that stands in a run's line: its rate, or else its first. */
export function mainHyper(run: RunChoice | undefined): string | undefined {
  const names = Object.keys(optimizerIn(run)?.hypers ?? {})
  return names.includes('lr') ? 'lr' : names[0]
}
