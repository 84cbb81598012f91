import type { Landscape } from '../landscape.ts'

/** Rings around a drop: a path falls into the nearest ring and stays. */
export const dropWave: Landscape = {
  id: 'drop-wave',
  name: 'Drop-wave',
  reference: 'Molga & Smutnicki 2005, Test functions for optimization needs',
  formula: '-(1 + cos(12*sqrt(x^2 + y^2)))/(0.5*(x^2 + y^2) + 2)',
  coordinates: ['x', 'y'],
  parameters: {},
  domain: [
    [-5.12, 5.12],
    [-5.12, 5.12],
  ],
  start: [2.1, 1.3],
  height: 'linear',
  // The root is a kink there, though its cosine is round.
  minima: () => [{ point: [0, 0], kind: 'kink' }],
}
