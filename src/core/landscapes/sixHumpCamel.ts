import type { Landscape } from '../landscape.ts'

/** Six minima, two of them global, with saddles between. */
export const sixHumpCamel: Landscape = {
  id: 'six-hump-camel',
  name: 'Six-hump camel',
  reference: 'Dixon & Szegö 1978, Towards Global Optimisation 2, North-Holland',
  formula: '(4 - 2.1*x^2 + x^4/3)*x^2 + x*y + (-4 + 4*y^2)*y^2',
  coordinates: ['x', 'y'],
  parameters: {},
  // Of the published ±3 × ±2 the part where one sees the humps.
  domain: [
    [-2, 2],
    [-1.5, 1.5],
  ],
  start: [1.9, 1.2],
  height: 'asinh',
  minima: () => [
    { point: [0.08984201310031806, -0.7126564030207396], kind: 'stationary' },
    { point: [-0.08984201310031806, 0.7126564030207396], kind: 'stationary' },
  ],
}
