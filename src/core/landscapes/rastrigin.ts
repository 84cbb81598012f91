import type { Landscape } from '../landscape.ts'

/** A bowl covered with a lattice of local minima. */
export const rastrigin: Landscape = {
  id: 'rastrigin',
  name: 'Rastrigin',
  reference: 'Rastrigin 1974, Systems of Extremal Control, Nauka (in Russian)',
  formula: '20 + x^2 - 10*cos(2*pi*x) + y^2 - 10*cos(2*pi*y)',
  coordinates: ['x', 'y'],
  parameters: {},
  domain: [
    [-5.12, 5.12],
    [-5.12, 5.12],
  ],
  start: [-3.3, 2.4],
  height: 'linear',
  minima: () => [{ point: [0, 0], kind: 'stationary' }],
}
