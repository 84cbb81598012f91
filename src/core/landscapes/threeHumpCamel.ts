import type { Landscape } from '../landscape.ts'

/** Three minima in a row, the middle one the deepest. */
export const threeHumpCamel: Landscape = {
  id: 'three-hump-camel',
  name: 'Three-hump camel',
  reference: 'Branin 1972, IBM Journal of Research and Development 16(5)',
  formula: '2*x^2 - 1.05*x^4 + x^6/6 + x*y + y^2',
  coordinates: ['x', 'y'],
  parameters: {},
  // Of the published ±5 the part where one sees the humps.
  domain: [
    [-2.2, 2.2],
    [-2.2, 2.2],
  ],
  start: [-2, 1.8],
  height: 'log',
  minima: () => [{ point: [0, 0], kind: 'stationary' }],
}
