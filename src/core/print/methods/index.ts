import { armijo } from './armijo.ts'
import { bfgs } from './bfgs.ts'
import { cmaEs } from './cmaEs.ts'
import { conjugateGradient } from './conjugateGradient.ts'
import { exactLineSearch } from './exactLineSearch.ts'
import { lbfgs } from './lbfgs.ts'
import { levenbergMarquardt } from './levenbergMarquardt.ts'
import { nelderMead } from './nelderMead.ts'
import { newton } from './newton.ts'
import { saddleFreeNewton } from './saddleFreeNewton.ts'
import { trustRegion } from './trustRegion.ts'

/** The coded optimizers as Python: `step(w)`, with what it needs, over `loss`, `gradient` and `hessian`; hypers are names. */
export function methodText(id: string, seed: number): string | undefined {
  return id === 'cma-es' ? cmaEs(seed) : texts.get(id)
}

const texts: ReadonlyMap<string, string> = new Map([
  ['newton', newton],
  ['saddle-free-newton', saddleFreeNewton],
  ['levenberg-marquardt', levenbergMarquardt],
  ['trust-region', trustRegion],
  ['bfgs', bfgs],
  ['lbfgs', lbfgs],
  ['conjugate-gradient', conjugateGradient],
  ['exact-line-search', exactLineSearch],
  ['armijo', armijo],
  ['nelder-mead', nelderMead],
])
