import type { Landscape } from '../landscape.ts'

/** A wall at x = 1: one large gradient throws a run far away, unless it is clipped. */
export const cliff: Landscape = {
  id: 'cliff',
  name: 'Cliff',
  reference: 'Goodfellow, Bengio & Courville 2016, Deep Learning, section 8.2.4',
  formula: '0.05*(x^2 + y^2) + 3*sigmoid(20*(x - 1))',
  coordinates: ['x', 'y'],
  parameters: {},
  domain: [
    [-3, 3],
    [-3, 3],
  ],
  start: [2.2, 1.8],
  height: 'linear',
  // Not 0: the foot of the wall reaches that far.
  minima: () => [{ point: [-1.2366615813496436e-6, 0], kind: 'stationary' }],
}
