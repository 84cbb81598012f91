import { landscapes } from '../core/landscapes/index.ts'
import { optimizers } from '../core/optimizers/index.ts'

export { landscapeOf } from '../core/landscapes/index.ts'
export { optimizerOf } from '../core/optimizers/index.ts'

export const landscapeIds: readonly string[] = landscapes.map(({ id }) => id)
export const optimizerIds: readonly string[] = optimizers.map(({ id }) => id)
