import type { Landscape } from '../landscape.ts'

/** Two linear equations as a sum of squares: an elliptic bowl, turned by 45°. */
export const booth: Landscape = {
  id: 'booth',
  name: 'Booth',
  reference: 'Jamil & Yang 2013, arXiv:1308.4008',
  formula: '(x + 2*y - 7)^2 + (2*x + y - 5)^2',
  coordinates: ['x', 'y'],
  parameters: {},
  domain: [
    [-10, 10],
    [-10, 10],
  ],
  start: [-8, -4],
  height: 'linear',
  minima: () => [{ point: [1, 3], kind: 'stationary' }],
}
