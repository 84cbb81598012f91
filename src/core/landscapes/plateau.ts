import type { Landscape } from '../landscape.ts'

/** A bowl in a plain that hardly slopes: far out the gradient is almost nothing. */
export const plateau: Landscape = {
  id: 'plateau',
  name: 'Plateau',
  reference: 'Goodfellow, Bengio & Courville 2016, Deep Learning, section 8.2.3',
  formula: '1 - exp(-(x^2 + y^2)/2) + 0.001*(x^2 + y^2)',
  coordinates: ['x', 'y'],
  parameters: {},
  domain: [
    [-5, 5],
    [-5, 5],
  ],
  start: [3, 2],
  height: 'linear',
  minima: () => [{ point: [0, 0], kind: 'stationary' }],
}
