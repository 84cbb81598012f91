import type { Landscape } from '../landscape.ts'

/** Three equal minima in one curved valley; the favourite of Bayesian optimization. */
export const branin: Landscape = {
  id: 'branin',
  name: 'Branin',
  reference:
    'Branin & Hoo 1972, in Lootsma (ed.), Numerical Methods for Non-linear Optimization, Academic Press',
  formula: '(y - 5.1/(4*pi^2)*x^2 + 5/pi*x - 6)^2 + 10*(1 - 1/(8*pi))*cos(x) + 10',
  coordinates: ['x', 'y'],
  parameters: {},
  domain: [
    [-5, 10],
    [0, 15],
  ],
  start: [5, 13],
  height: 'log',
  minima: () => [
    { point: [-Math.PI, 12.275], kind: 'stationary' },
    { point: [Math.PI, 2.275], kind: 'stationary' },
    { point: [3 * Math.PI, 2.475], kind: 'stationary' },
  ],
}
