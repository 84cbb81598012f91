import type { Landscape } from '../landscape.ts'

/** Hyperbolic valleys, level but for one part in a thousand: quickly in, slowly along. */
export const schaffer2: Landscape = {
  id: 'schaffer-2',
  name: 'Schaffer 2',
  reference: 'Mishra 2006, MPRA Paper 2718',
  formula: '0.5 + (sin(x^2 - y^2)^2 - 0.5)/(1 + 0.001*(x^2 + y^2))^2',
  coordinates: ['x', 'y'],
  parameters: {},
  // Of the published ±100 the part where a picture can show the waves.
  domain: [
    [-3, 3],
    [-3, 3],
  ],
  start: [2.4, 0.7],
  height: 'linear',
  minima: () => [{ point: [0, 0], kind: 'stationary' }],
}
