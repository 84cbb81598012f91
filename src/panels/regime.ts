/** What curvature and rate say about plain gradient descent near a point. */
export type Regime = 'monotone' | 'oscillating' | 'divergent' | 'unbounded'

/**
 * How gradient descent with rate `eta` behaves along the direction of the largest eigenvalue: the error there is
 * multiplied by 1 − ηλ each step.
 */
export function regimeOf(eta: number, largestEigenvalue: number): Regime {
  const product = eta * largestEigenvalue
  if (!(product > 0)) return 'unbounded'
  if (product <= 1) return 'monotone'
  return product <= 2 ? 'oscillating' : 'divergent'
}
