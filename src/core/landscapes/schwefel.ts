import type { Landscape } from '../landscape.ts'

/** The best minimum is far from the next best, near a corner: what looks good nearby misleads. */
export const schwefel: Landscape = {
  id: 'schwefel',
  name: 'Schwefel',
  reference: 'Schwefel 1981, Numerical Optimization of Computer Models, Wiley',
  formula: '418.9828872724337*2 - x*sin(sqrt(abs(x))) - y*sin(sqrt(abs(y)))',
  coordinates: ['x', 'y'],
  parameters: {},
  domain: [
    [-500, 500],
    [-500, 500],
  ],
  start: [-180, 320],
  height: 'linear',
  minima: () => [{ point: [420.96874635998205, 420.96874635998205], kind: 'stationary' }],
}
