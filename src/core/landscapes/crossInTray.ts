import type { Landscape } from '../landscape.ts'

/** Four equal minima beside a cross of kinks, on a tray of lesser ones. */
export const crossInTray: Landscape = {
  id: 'cross-in-tray',
  name: 'Cross-in-tray',
  reference: 'Mishra 2006, MPRA Paper 2718',
  formula: '-0.0001*(abs(sin(x)*sin(y)*exp(abs(100 - sqrt(x^2 + y^2)/pi))) + 1)^0.1',
  coordinates: ['x', 'y'],
  parameters: {},
  domain: [
    [-10, 10],
    [-10, 10],
  ],
  start: [3.7, -2.4],
  height: 'linear',
  minima: () => [
    { point: [1.3494066171539107, 1.3494066171539107], kind: 'stationary' },
    { point: [-1.3494066171539107, 1.3494066171539107], kind: 'stationary' },
    { point: [1.3494066171539107, -1.3494066171539107], kind: 'stationary' },
    { point: [-1.3494066171539107, -1.3494066171539107], kind: 'stationary' },
  ],
}
