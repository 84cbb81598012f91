import { anyNumber, linear, log } from '../hyper.ts'
import type { Landscape } from '../landscape.ts'

/** A narrow curved valley with a flat floor. */
export const rosenbrock: Landscape = {
  id: 'rosenbrock',
  name: 'Rosenbrock',
  reference: 'Rosenbrock 1960, The Computer Journal 3(3)',
  formula: '(a - x)^2 + b*(y - x^2)^2',
  coordinates: ['x', 'y'],
  parameters: {
    a: linear('a', 1, [-2, 2], anyNumber),
    b: log('b', 100, [1, 1000]),
  },
  domain: [
    [-2, 2],
    [-1, 3],
  ],
  start: [-1.2, 1],
  height: 'log',
  minima: ({ a = 1 }) => [{ point: [a, a * a], kind: 'stationary' }],
}
