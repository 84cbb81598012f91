import type { Landscape } from '../landscape.ts'

/** Ripples on a wide bowl: from afar convex, from near full of local minima. */
export const griewank: Landscape = {
  id: 'griewank',
  name: 'Griewank',
  reference: 'Griewank 1981, Journal of Optimization Theory and Applications 34(1)',
  formula: '(x^2 + y^2)/4000 - cos(x)*cos(y/sqrt(2)) + 1',
  coordinates: ['x', 'y'],
  parameters: {},
  // Of the published ±600 the part where one sees the ripples.
  domain: [
    [-10, 10],
    [-10, 10],
  ],
  start: [-8.2, 6.4],
  height: 'linear',
  minima: () => [{ point: [0, 0], kind: 'stationary' }],
}
