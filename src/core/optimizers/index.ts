import type { Optimizer } from '../optimizer.ts'
import { adam } from './adam.ts'
import { gradientDescent } from './gradientDescent.ts'
import { momentum } from './momentum.ts'
import { nesterov } from './nesterov.ts'
import { newton } from './newton.ts'

/** The menu, in its order. */
export const optimizers: readonly Optimizer[] = [gradientDescent, momentum, nesterov, adam, newton]
