import type { Landscape } from '../landscape.ts'

/** Flat ground with two crossing ditches: nothing tells where to go until one is in them. */
export const michalewicz: Landscape = {
  id: 'michalewicz',
  name: 'Michalewicz',
  reference:
    'Michalewicz 1992, Genetic Algorithms + Data Structures = Evolution Programs, Springer',
  formula: '-sin(x)*sin(x^2/pi)^20 - sin(y)*sin(2*y^2/pi)^20',
  coordinates: ['x', 'y'],
  parameters: {},
  domain: [
    [0, Math.PI],
    [0, Math.PI],
  ],
  start: [1.7, 1.25],
  height: 'linear',
  minima: () => [{ point: [2.2029055201726093, Math.PI / 2], kind: 'stationary' }],
}
