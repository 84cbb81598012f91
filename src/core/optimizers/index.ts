import type { CodeOptimizer, Optimizer } from '../optimizer.ts'
import { adabelief } from './adabelief.ts'
import { adabound } from './adabound.ts'
import { adadelta } from './adadelta.ts'
import { adagrad } from './adagrad.ts'
import { adam } from './adam.ts'
import { adamax } from './adamax.ts'
import { adamw } from './adamw.ts'
import { amsbound } from './amsbound.ts'
import { amsgrad } from './amsgrad.ts'
import { armijo } from './armijo.ts'
import { bfgs } from './bfgs.ts'
import { cmaEs } from './cmaEs.ts'
import { conjugateGradient } from './conjugateGradient.ts'
import { exactLineSearch } from './exactLineSearch.ts'
import { gradientDescent } from './gradientDescent.ts'
import { lbfgs } from './lbfgs.ts'
import { levenbergMarquardt } from './levenbergMarquardt.ts'
import { lion } from './lion.ts'
import { momentum } from './momentum.ts'
import { nadam } from './nadam.ts'
import { nelderMead } from './nelderMead.ts'
import { nesterov } from './nesterov.ts'
import { newton } from './newton.ts'
import { radam } from './radam.ts'
import { rmsprop } from './rmsprop.ts'
import { rprop } from './rprop.ts'
import { saddleFreeNewton } from './saddleFreeNewton.ts'
import { sam } from './sam.ts'
import { trustRegion } from './trustRegion.ts'
import { yogi } from './yogi.ts'

/** The menu, in the order in which one would teach it: first order, momentum, rates that adapt, line searches, curvature, no derivatives. */
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
  armijo,
  exactLineSearch,
  conjugateGradient,
  newton,
  levenbergMarquardt,
  saddleFreeNewton,
  trustRegion,
  bfgs,
  lbfgs,
  nelderMead,
  cmaEs,
]

/** Points of a file, in place of those of an optimizer. In no list: a file has to be loaded first. */
export const loadedRoute: CodeOptimizer = {
  kind: 'code',
  id: 'file',
  name: 'Loaded trajectory',
  reference: '',
  hypers: {},
  method: () => Promise.reject(new Error('Points of a file are made by no method.')),
}
