import { anyNumber, linear, log } from '../hyper.ts'
import type { Landscape } from '../landscape.ts'

/** A parabola: whether a learning rate converges depends on η·a alone. */
export const quadratic1d: Landscape = {
  id: 'quadratic-1d',
  name: 'Quadratic in one variable',
  reference:
    'LeCun, Bottou, Orr & Müller 1998, Efficient BackProp, in Neural Networks: Tricks of the Trade, Springer',
  formula: '1/2*a*x^2 + b*x + c',
  coordinates: ['x'],
  parameters: {
    a: log('a', 1, [0.1, 10]),
    b: linear('b', 0, [-5, 5], anyNumber),
    c: linear('c', 0, [-5, 5], anyNumber),
  },
  domain: [[-5, 5]],
  start: [-4],
  height: 'linear',
  minima: ({ a = 1, b = 0 }) => (a > 0 ? [{ point: [(0 - b) / a], kind: 'stationary' }] : []),
}
