import { log } from '../hyper.ts'
import type { Landscape } from '../landscape.ts'

/** One direction falls, two rise: one way out. */
export const saddle3Index1: Landscape = {
  id: 'saddle-3-index-1',
  name: 'Saddle in space, index 1',
  reference: 'Dauphin et al. 2014, arXiv:1406.2572',
  formula: '1/2*(x^2 + y^2 - kappa*z^2)',
  coordinates: ['x', 'y', 'z'],
  parameters: { kappa: log('κ', 1, [0.01, 100]) },
  domain: [
    [-3, 3],
    [-3, 3],
    [-3, 3],
  ],
  // So near the plane of the rising directions that the path first comes to the saddle.
  start: [2.4, 1.8, 0.001],
  height: 'linear',
  minima: () => [],
}
