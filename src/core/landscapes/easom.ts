import type { Landscape } from '../landscape.ts'

/** A needle in a plain: outside the pit there is no slope to follow. */
export const easom: Landscape = {
  id: 'easom',
  name: 'Easom',
  reference:
    'Easom 1990, A Survey of Global Optimization Techniques, M. Eng. thesis, University of Louisville',
  formula: '-cos(x)*cos(y)*exp(-((x - pi)^2 + (y - pi)^2))',
  coordinates: ['x', 'y'],
  parameters: {},
  // Of the published ±100 the part where one sees the pit.
  domain: [
    [-5, 10],
    [-5, 10],
  ],
  start: [1.9, 4.1],
  height: 'linear',
  minima: () => [{ point: [Math.PI, Math.PI], kind: 'stationary' }],
}
