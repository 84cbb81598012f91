import type { Landscape } from '../landscape.ts'

/** Heights over six powers of ten, and four minima in crossing valleys. */
export const goldsteinPrice: Landscape = {
  id: 'goldstein-price',
  name: 'Goldstein–Price',
  reference: 'Goldstein & Price 1971, Mathematics of Computation 25(115)',
  formula: `p = 1 + (x + y + 1)^2*(19 - 14*x + 3*x^2 - 14*y + 6*x*y + 3*y^2)
q = 30 + (2*x - 3*y)^2*(18 - 32*x + 12*x^2 + 48*y - 36*x*y + 27*y^2)
p*q`,
  coordinates: ['x', 'y'],
  parameters: {},
  domain: [
    [-2, 2],
    [-2, 2],
  ],
  start: [0.8, -0.2],
  height: 'log',
  minima: () => [{ point: [0, -1], kind: 'stationary' }],
}
