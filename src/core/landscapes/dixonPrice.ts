import type { Landscape } from '../landscape.ts'

/** A valley that forks: which of the two equal minima is found depends on the side one comes from. */
export const dixonPrice: Landscape = {
  id: 'dixon-price',
  name: 'Dixon–Price',
  reference: 'Dixon & Price 1989, Journal of Optimization Theory and Applications 60(2)',
  formula: '(x - 1)^2 + 2*(2*y^2 - x)^2',
  coordinates: ['x', 'y'],
  parameters: {},
  // Of the published ±10 the part where one sees the fork.
  domain: [
    [-2, 3],
    [-2, 2],
  ],
  start: [-1.5, 0.4],
  height: 'log',
  minima: () => [Math.SQRT1_2, -Math.SQRT1_2].map((y) => ({ point: [1, y], kind: 'stationary' })),
}
