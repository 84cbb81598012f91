import type { Landscape } from '../landscape.ts'

/** One eigenvalue is zero at the minimum, so that the Hessian alone cannot tell that it is one. */
export const degenerateMinimum: Landscape = {
  id: 'degenerate-minimum',
  name: 'Degenerate minimum',
  reference: 'Goodfellow, Bengio & Courville 2016, Deep Learning, section 4.3.1',
  formula: '1/2*x^2 + 1/4*y^4',
  coordinates: ['x', 'y'],
  parameters: {},
  domain: [
    [-2, 2],
    [-2, 2],
  ],
  start: [1.6, 1.5],
  height: 'linear',
  minima: () => [{ point: [0, 0], kind: 'stationary' }],
}
