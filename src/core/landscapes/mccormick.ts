import type { Landscape } from '../landscape.ts'

/** A wave on a trough: the same valley again and again, each time deeper. */
export const mccormick: Landscape = {
  id: 'mccormick',
  name: 'McCormick',
  reference: 'Jamil & Yang 2013, arXiv:1308.4008',
  formula: 'sin(x + y) + (x - y)^2 - 1.5*x + 2.5*y + 1',
  coordinates: ['x', 'y'],
  parameters: {},
  domain: [
    [-1.5, 4],
    [-3, 4],
  ],
  start: [3.5, 0],
  height: 'linear',
  // ±½ − π/3: the deepest of the published domain; further along the trough f has no bound.
  minima: () => [{ point: [-0.5471975511965977, -1.5471975511965979], kind: 'stationary' }],
}
