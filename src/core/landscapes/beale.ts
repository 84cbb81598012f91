import type { Landscape } from '../landscape.ts'

/** Flat plains with sharp peaks at the corners, and one minimum at the end of a long valley. */
export const beale: Landscape = {
  id: 'beale',
  name: 'Beale',
  reference: 'Beale 1958, Technical Report 25, Statistical Techniques Research Group, Princeton',
  formula: '(1.5 - x + x*y)^2 + (2.25 - x + x*y^2)^2 + (2.625 - x + x*y^3)^2',
  coordinates: ['x', 'y'],
  parameters: {},
  domain: [
    [-4.5, 4.5],
    [-4.5, 4.5],
  ],
  start: [1, 1],
  height: 'log',
  minima: () => [{ point: [3, 0.5], kind: 'stationary' }],
}
