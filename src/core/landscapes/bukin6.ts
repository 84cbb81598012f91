import type { Landscape } from '../landscape.ts'

/** A sharp curved crease, nearly level along its floor: whoever follows the gradient jumps across it. */
export const bukin6: Landscape = {
  id: 'bukin-6',
  name: 'Bukin 6',
  reference: 'Bukin 1997, Budker Institute of Nuclear Physics, preprint 97-79, Novosibirsk',
  formula: '100*sqrt(abs(y - 0.01*x^2)) + 0.01*abs(x + 10)',
  coordinates: ['x', 'y'],
  parameters: {},
  domain: [
    [-15, -5],
    [-3, 3],
  ],
  start: [-13, 2.6],
  height: 'linear',
  minima: () => [{ point: [-10, 1], kind: 'kink' }],
}
