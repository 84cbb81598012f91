import { latePart } from './latePart.ts'
import type { OpenPickerProps } from './PickerButton.tsx'

/** The list of optimizers, for all buttons that open it. */
export const optimizerList = latePart<OpenPickerProps>(
  async () => (await import('./OptimizerList.tsx')).OptimizerList,
)
