import { log } from '../hyper.ts'
import type { Landscape } from '../landscape.ts'

/** A weight multiplied by itself n times: the gradient vanishes below 1 and explodes above. */
export const powerChain: Landscape = {
  id: 'power-chain',
  name: 'Power chain',
  reference: 'Bengio, Simard & Frasconi 1994, IEEE Transactions on Neural Networks 5(2)',
  formula: '1/2*(x^n - 1)^2',
  coordinates: ['x'],
  parameters: { n: log('n', 10, [1, 100], [1, 1000]) },
  // Where x is negative, only a whole n has a power.
  domain: [[0, 1.3]],
  start: [0.6],
  height: 'asinh',
  minima: ({ n = 10 }) =>
    [1, -1].slice(0, n % 2 === 0 ? 2 : 1).map((x) => ({ point: [x], kind: 'stationary' })),
}
