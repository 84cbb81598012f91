import type { Landscape } from '../landscape.ts'

/** Three valleys meet at 0, where the whole Hessian is zero and decides nothing. */
export const monkeySaddle: Landscape = {
  id: 'monkey-saddle',
  name: 'Monkey saddle',
  reference: 'Hilbert & Cohn-Vossen 1932, Anschauliche Geometrie, section 29',
  formula: 'x^3 - 3*x*y^2',
  coordinates: ['x', 'y'],
  parameters: {},
  domain: [
    [-2, 2],
    [-2, 2],
  ],
  start: [1.5, 0.01],
  height: 'linear',
  minima: () => [],
}
