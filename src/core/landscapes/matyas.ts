import type { Landscape } from '../landscape.ts'

/** A trough along the diagonal, 25 times steeper across than along. */
export const matyas: Landscape = {
  id: 'matyas',
  name: 'Matyas',
  reference: 'Jamil & Yang 2013, arXiv:1308.4008',
  formula: '0.26*(x^2 + y^2) - 0.48*x*y',
  coordinates: ['x', 'y'],
  parameters: {},
  domain: [
    [-10, 10],
    [-10, 10],
  ],
  start: [-8, 3],
  height: 'linear',
  minima: () => [{ point: [0, 0], kind: 'stationary' }],
}
