import type { Landscape } from '../landscape.ts'

/** One weight in each of three layers: a flat saddle at 0, and four sheets of minima. */
export const deepLinear3: Landscape = {
  id: 'deep-linear-3',
  name: 'Deep linear network, three layers',
  reference: 'Saxe, McClelland & Ganguli 2013, arXiv:1312.6120',
  formula: '1/2*(x*y*z - 1)^2',
  coordinates: ['x', 'y', 'z'],
  parameters: {},
  domain: [
    [-2.5, 2.5],
    [-2.5, 2.5],
    [-2.5, 2.5],
  ],
  start: [1.5, -1.3, 0.9],
  height: 'linear',
  // Every point with xyz = 1 is one; these four are nearest to 0.
  minima: () => [
    { point: [1, 1, 1], kind: 'curve' },
    { point: [1, -1, -1], kind: 'curve' },
    { point: [-1, 1, -1], kind: 'curve' },
    { point: [-1, -1, 1], kind: 'curve' },
  ],
}
