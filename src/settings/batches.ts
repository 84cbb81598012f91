import type { Modifiers, RunChoice } from '../core/experiment.ts'

/** Which of these modifiers need samples. */
export function batchNames(modifiers: Modifiers): readonly string[] {
  return Object.keys(modifiers).filter((name) => name === 'batch' || name === 'passes')
}

/** The run without what needs samples; the same object if there is nothing such. */
export function withoutBatches(run: RunChoice): RunChoice {
  const { modifiers, ...plain } = run
  if (!modifiers || batchNames(modifiers).length === 0) return run
  const { batch: _, passes: __, ...rest } = modifiers
  return Object.keys(rest).length > 0 ? { ...plain, modifiers: rest } : plain
}
