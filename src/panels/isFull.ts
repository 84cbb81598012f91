import { limits } from '../core/experiment.ts'
import type { Settings } from '../settings/settings.ts'

/** Whether there is no room for one more run from every start. */
export function isFull({ experiment: { runs, starts } }: Settings): boolean {
  return starts.length * (runs.length + 1) > limits.runs
}
