import type { Landscape } from '../landscape.ts'

/** The smallest deep network: one weight a layer, a saddle at 0, and two curves of minima. */
export const deepLinear2: Landscape = {
  id: 'deep-linear-2',
  name: 'Deep linear network, two layers',
  reference: 'Saxe, McClelland & Ganguli 2013, arXiv:1312.6120',
  formula: '1/2*(x*y - 1)^2',
  coordinates: ['x', 'y'],
  parameters: {},
  domain: [
    [-2.5, 2.5],
    [-2.5, 2.5],
  ],
  // So near the line x = −y that the path first comes to the saddle.
  start: [1.7, -1.6],
  height: 'linear',
  // Every point with xy = 1 is one; these two are nearest to 0.
  minima: () => [
    { point: [1, 1], kind: 'curve' },
    { point: [-1, -1], kind: 'curve' },
  ],
}
