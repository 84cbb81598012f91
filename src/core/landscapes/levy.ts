import type { Landscape } from '../landscape.ts'

/** Waves across a bowl, with parallel valleys of local minima. */
export const levy: Landscape = {
  id: 'levy',
  name: 'Lévy',
  reference: 'Levy & Montalvo 1985, SIAM Journal on Scientific and Statistical Computing 6(1)',
  formula: `w1 = 1 + (x - 1)/4
w2 = 1 + (y - 1)/4
sin(pi*w1)^2 + (w1 - 1)^2*(1 + 10*sin(pi*w1 + 1)^2) + (w2 - 1)^2*(1 + sin(2*pi*w2)^2)`,
  coordinates: ['x', 'y'],
  parameters: {},
  domain: [
    [-10, 10],
    [-10, 10],
  ],
  start: [-7, 6],
  height: 'linear',
  minima: () => [{ point: [1, 1], kind: 'stationary' }],
}
