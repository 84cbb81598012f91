import type { Landscape } from '../landscape.ts'

/** A sharp well left and a wide one right, which is the deeper: too large a rate cannot stay in the sharp one. */
export const doubleWell: Landscape = {
  id: 'double-well',
  name: 'Sharp and wide well',
  reference: 'Hochreiter & Schmidhuber 1997, Flat Minima, Neural Computation 9(1)',
  formula:
    '0.02*(x^2 + y^2) - 0.8*exp(-((x + 1.5)^2 + y^2)/(2*0.2^2)) - exp(-((x - 1)^2 + y^2)/(2*0.9^2))',
  coordinates: ['x', 'y'],
  parameters: {},
  domain: [
    [-3, 3],
    [-3, 3],
  ],
  start: [-1.9, 0.2],
  height: 'linear',
  minima: () => [{ point: [0.9685983069952002, 0], kind: 'stationary' }],
}
