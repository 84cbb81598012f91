import type { Optimizer } from '../optimizer.ts'
import { adabelief } from './adabelief.ts'
import { adabound } from './adabound.ts'
import { adadelta } from './adadelta.ts'
import { adagrad } from './adagrad.ts'
import { adam } from './adam.ts'
import { adamax } from './adamax.ts'
import { adamw } from './adamw.ts'
import { amsbound } from './amsbound.ts'
import { amsgrad } from './amsgrad.ts'
import { gradientDescent } from './gradientDescent.ts'
import { lion } from './lion.ts'
import { momentum } from './momentum.ts'
import { nadam } from './nadam.ts'
import { nesterov } from './nesterov.ts'
import { newton } from './newton.ts'
import { radam } from './radam.ts'
import { rmsprop } from './rmsprop.ts'
import { rprop } from './rprop.ts'
import { sam } from './sam.ts'
import { yogi } from './yogi.ts'

/** The menu, in the order in which one would teach it: first order, momentum, rates that adapt, curvature. */
export const optimizers: readonly Optimizer[] = [
  gradientDescent,
  momentum,
  nesterov,
  rprop,
  adagrad,
  rmsprop,
  adadelta,
  adam,
  adamax,
  nadam,
  amsgrad,
  adamw,
  radam,
  adabound,
  amsbound,
  yogi,
  adabelief,
  lion,
  sam,
  newton,
]
