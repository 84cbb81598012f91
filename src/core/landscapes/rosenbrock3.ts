import { log } from '../hyper.ts'
import type { Landscape } from '../landscape.ts'

/** The curved valley once more in space, twisted around the same minimum. */
export const rosenbrock3: Landscape = {
  id: 'rosenbrock-3',
  name: 'Rosenbrock in space',
  reference: 'Rosenbrock 1960, The Computer Journal 3(3)',
  formula: 'b*(y - x^2)^2 + (1 - x)^2 + b*(z - y^2)^2 + (1 - y)^2',
  coordinates: ['x', 'y', 'z'],
  parameters: { b: log('b', 100, [1, 1000]) },
  domain: [
    [-2, 2],
    [-1, 3],
    [-1, 3],
  ],
  start: [-1.2, 1, 1],
  height: 'log',
  minima: () => [{ point: [1, 1, 1], kind: 'stationary' }],
}
