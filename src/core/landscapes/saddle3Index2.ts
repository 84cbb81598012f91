import { log } from '../hyper.ts'
import type { Landscape } from '../landscape.ts'

/** Two directions fall, one rises: a whole plane of ways out. */
export const saddle3Index2: Landscape = {
  id: 'saddle-3-index-2',
  name: 'Saddle in space, index 2',
  reference: 'Dauphin et al. 2014, arXiv:1406.2572',
  formula: '1/2*(x^2 - kappa*(y^2 + z^2))',
  coordinates: ['x', 'y', 'z'],
  parameters: { kappa: log('κ', 1, [0.01, 100]) },
  domain: [
    [-3, 3],
    [-3, 3],
    [-3, 3],
  ],
  // So near the rising direction that the path first comes to the saddle.
  start: [2.6, 0.001, 0.0005],
  height: 'linear',
  minima: () => [],
}
