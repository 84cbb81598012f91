import { isZero, negative } from '../../linalg/vector.ts'
import type { Method } from '../../optimizer.ts'
import { exactSearch } from './exactSearch.ts'
import { lineFrom, type Trial } from './line.ts'
import { toldLine } from './toldLine.ts'

export interface ExactLineSearchState {
  /** What the last line search tried, in order. */
  readonly trials: readonly Trial[]
}

export const exactLineSearch: Method<ExactLineSearchState> = {
  init: () => ({ trials: [] }),
  step(x, _, objective, { tol = 1e-10 }) {
    const gradient = objective.gradient(x)
    if (isZero(gradient)) return { x, state: { trials: [] } }
    const direction = negative(gradient)
    const line = lineFrom(objective, x, direction, gradient)
    const found = exactSearch(objective, line, direction, tol)
    if (!found) return { stopped: 'unbounded-descent' }
    return { x: found.x, state: { trials: line.trials } }
  },
  tell: (made, objective, { tol }) =>
    toldLine(made, objective, {
      direction: negative(objective.gradient(made.x)),
      conditions: { c1: undefined, c2: tol },
      guide: { kind: 'steepest' },
    }),
}
