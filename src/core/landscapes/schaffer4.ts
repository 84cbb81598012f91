import type { Landscape } from '../landscape.ts'

/** Hyperbolic valleys whose four lowest points lie beside the centre, not in it. */
export const schaffer4: Landscape = {
  id: 'schaffer-4',
  name: 'Schaffer 4',
  reference: 'Mishra 2006, MPRA Paper 2718',
  formula: '0.5 + (cos(sin(abs(x^2 - y^2)))^2 - 0.5)/(1 + 0.001*(x^2 + y^2))^2',
  coordinates: ['x', 'y'],
  parameters: {},
  // Of the published ±100 the part where a picture can show the waves.
  domain: [
    [-3, 3],
    [-3, 3],
  ],
  start: [2.4, 0.7],
  height: 'linear',
  minima: () => [
    { point: [0, 1.2531318314637332], kind: 'stationary' },
    { point: [0, -1.2531318314637332], kind: 'stationary' },
    { point: [1.2531318314637332, 0], kind: 'stationary' },
    { point: [-1.2531318314637332, 0], kind: 'stationary' },
  ],
}
