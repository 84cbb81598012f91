/** What curvature and rate say about plain gradient descent near a point. */
export type Regime =
  | 'monotone'
  | 'one-step'
  | 'oscillating'
  | 'two-cycle'
  | 'divergent'
  | 'unbounded'
  | 'still'

/**
 * How gradient descent with rate `eta` behaves along the direction of the largest eigenvalue: the error there is
 * multiplied by 1 − ηλ each step.
 */
export function regimeOf(eta: number, largestEigenvalue: number): Regime {
  if (eta === 0) return 'still'
  const product = eta * largestEigenvalue
  if (!(product > 0)) return 'unbounded'
  if (isAbout(product, 1)) return 'one-step'
  if (isAbout(product, 2)) return 'two-cycle'
  if (product < 1) return 'monotone'
  return product < 2 ? 'oscillating' : 'divergent'
}

/** Equal but for rounding: 0.2 · 10 and 2 are meant to be the same. */
function isAbout(product: number, bound: number): boolean {
  return Math.abs(product - bound) <= 1e-12 * bound
}
