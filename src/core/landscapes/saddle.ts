import { log } from '../hyper.ts'
import type { Landscape } from '../landscape.ts'

/** Rises along x, falls along y: stationary at 0, and no minimum anywhere. */
export const saddle: Landscape = {
  id: 'saddle',
  name: 'Saddle',
  reference: 'Dauphin et al. 2014, arXiv:1406.2572',
  formula: '1/2*(x^2 - kappa*y^2)',
  coordinates: ['x', 'y'],
  parameters: { kappa: log('κ', 1, [0.01, 100]) },
  domain: [
    [-4, 4],
    [-4, 4],
  ],
  // So near the ridge that every path first comes down to the saddle and then has to leave it.
  start: [3, 0.001],
  height: 'linear',
  minima: () => [],
}
