import type { Landscape } from '../landscape.ts'

/** A flat trough between steep walls, and no other minimum. */
export const zakharov: Landscape = {
  id: 'zakharov',
  name: 'Zakharov',
  reference: 'Rahnamayan, Tizhoosh & Salama 2007, Computers & Mathematics with Applications 53(10)',
  formula: 'x^2 + y^2 + (0.5*x + y)^2 + (0.5*x + y)^4',
  coordinates: ['x', 'y'],
  parameters: {},
  domain: [
    [-5, 10],
    [-5, 10],
  ],
  start: [8, -3.2],
  height: 'log',
  minima: () => [{ point: [0, 0], kind: 'stationary' }],
}
