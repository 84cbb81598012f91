import type { Landscape } from '../landscape.ts'
import { ackley } from './ackley.ts'
import { beale } from './beale.ts'
import { himmelblau } from './himmelblau.ts'
import { monkeySaddle } from './monkeySaddle.ts'
import { quadratic } from './quadratic.ts'
import { rastrigin } from './rastrigin.ts'
import { rosenbrock } from './rosenbrock.ts'
import { saddle } from './saddle.ts'

/** The menu, in its order. */
export const landscapes: readonly Landscape[] = [
  rosenbrock,
  quadratic,
  saddle,
  monkeySaddle,
  beale,
  himmelblau,
  rastrigin,
  ackley,
]
