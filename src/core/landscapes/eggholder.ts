import type { Landscape } from '../landscape.ts'

/** Steep ripples everywhere, and the lowest point on the border. */
export const eggholder: Landscape = {
  id: 'eggholder',
  name: 'Eggholder',
  reference: 'Mishra 2006, MPRA Paper 2718',
  formula: '-(y + 47)*sin(sqrt(abs(y + x/2 + 47))) - x*sin(sqrt(abs(x - (y + 47))))',
  coordinates: ['x', 'y'],
  parameters: {},
  domain: [
    [-512, 512],
    [-512, 512],
  ],
  start: [-200, -300],
  height: 'linear',
  minima: () => [{ point: [512, 404.2318051137578], kind: 'boundary' }],
}
