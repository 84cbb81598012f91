import { log } from '../hyper.ts'
import type { Landscape } from '../landscape.ts'

/** A bowl over three variables: its level surfaces are ellipsoids with axes 1/√λ. */
export const quadratic3: Landscape = {
  id: 'quadratic-3',
  name: 'Quadratic in space',
  reference: 'Goodfellow, Bengio & Courville 2016, Deep Learning, section 4.3.1',
  formula: '1/2*(l1*x^2 + l2*y^2 + l3*z^2)',
  coordinates: ['x', 'y', 'z'],
  // Not λ₁ … : the picture sorts eigenvalues by size and calls them so.
  parameters: {
    l1: log('a', 1, [0.1, 100]),
    l2: log('b', 3, [0.1, 100]),
    l3: log('c', 10, [0.1, 100]),
  },
  domain: [
    [-3, 3],
    [-3, 3],
    [-3, 3],
  ],
  start: [-2.5, 2, 1.5],
  height: 'linear',
  minima: ({ l1 = 1, l2 = 3, l3 = 10 }) =>
    l1 * l2 * l3 > 0 ? [{ point: [0, 0, 0], kind: 'stationary' }] : [],
}
