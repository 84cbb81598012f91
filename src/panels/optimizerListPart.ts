import { latePart } from './latePart.ts'
import type { OpenPickerProps } from './PickerButton.tsx'

/** The list of optimizers that a run may go by. */
export const optimizerList = latePart<OpenPickerProps>(
  async () => (await import('./OptimizerList.tsx')).OptimizerList,
)

/** The same with all else that a run may come from. */
export const runSourceList = latePart<OpenPickerProps>(
  async () => (await import('./OptimizerList.tsx')).RunSourceList,
)
