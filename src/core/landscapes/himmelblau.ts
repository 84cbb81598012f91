import type { Landscape } from '../landscape.ts'

/** Four equal minima around one maximum: the start decides which one is found. */
export const himmelblau: Landscape = {
  id: 'himmelblau',
  name: 'Himmelblau',
  reference: 'Himmelblau 1972, Applied Nonlinear Programming, McGraw-Hill',
  formula: '(x^2 + y - 11)^2 + (x + y^2 - 7)^2',
  coordinates: ['x', 'y'],
  parameters: {},
  domain: [
    [-5, 5],
    [-5, 5],
  ],
  start: [0, 0],
  height: 'log',
  minima: () => [
    { point: [3, 2], kind: 'stationary' },
    { point: [-2.805118086952745, 3.131312518250573], kind: 'stationary' },
    { point: [-3.779310253377747, -3.2831859912861696], kind: 'stationary' },
    { point: [3.5844283403304917, -1.8481265269644036], kind: 'stationary' },
  ],
}
