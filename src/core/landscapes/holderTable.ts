import type { Landscape } from '../landscape.ts'

/** A table with kinks between its bumps, and the lowest points at its four legs. */
export const holderTable: Landscape = {
  id: 'holder-table',
  name: 'Hölder table',
  reference: 'Mishra 2006, MPRA Paper 2718',
  formula: '-abs(sin(x)*cos(y)*exp(abs(1 - sqrt(x^2 + y^2)/pi)))',
  coordinates: ['x', 'y'],
  parameters: {},
  domain: [
    [-10, 10],
    [-10, 10],
  ],
  start: [4.2, -2.3],
  height: 'linear',
  minima: () => [
    { point: [8.055023475736563, 9.664590019241272], kind: 'stationary' },
    { point: [-8.055023475736563, 9.664590019241272], kind: 'stationary' },
    { point: [8.055023475736563, -9.664590019241272], kind: 'stationary' },
    { point: [-8.055023475736563, -9.664590019241272], kind: 'stationary' },
  ],
}
