import type { Landscape } from '../landscape.ts'

/** Four minima of different depth on a square: the start decides which one is found. */
export const styblinskiTang: Landscape = {
  id: 'styblinski-tang',
  name: 'Styblinski–Tang',
  reference: 'Styblinski & Tang 1990, Neural Networks 3(4)',
  formula: '1/2*(x^4 - 16*x^2 + 5*x + y^4 - 16*y^2 + 5*y)',
  coordinates: ['x', 'y'],
  parameters: {},
  domain: [
    [-5, 5],
    [-5, 5],
  ],
  start: [4, -0.3],
  height: 'linear',
  minima: () => [{ point: [-2.903534027771177, -2.903534027771177], kind: 'stationary' }],
}
