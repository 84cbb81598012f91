import type { Landscape } from '../landscape.ts'

/** The same Hessian as at a degenerate minimum, but along y it goes down on one side. */
export const degenerateSaddle: Landscape = {
  id: 'degenerate-saddle',
  name: 'Degenerate saddle',
  reference: 'Goodfellow, Bengio & Courville 2016, Deep Learning, section 4.3.1',
  formula: '1/2*x^2 + 1/3*y^3',
  coordinates: ['x', 'y'],
  parameters: {},
  domain: [
    [-2, 2],
    [-2, 2],
  ],
  // From the upper side, where every path of gradient descent stops at 0.
  start: [1.6, 1.5],
  height: 'linear',
  minima: () => [],
}
