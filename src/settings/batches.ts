import type { Modifiers, RunChoice } from '../core/experiment.ts'
import { needsData } from '../core/rule/modifiers/index.ts'

/** Which of these modifiers need samples. */
export function batchNames(modifiers: Modifiers): readonly string[] {
  return Object.keys(modifiers).filter((id) => needsData({ id }))
}

/** The run without what needs samples; the same object if there is nothing such. */
export function withoutBatches(run: RunChoice): RunChoice {
  const { modifiers = {}, ...plain } = run
  const names = batchNames(modifiers)
  if (names.length === 0) return run
  const rest = Object.entries(modifiers).filter(([name]) => !names.includes(name))
  return rest.length > 0 ? { ...plain, modifiers: Object.fromEntries(rest) } : plain
}
