import type { Landscape } from '../landscape.ts'

/** How often the unit is fed its own state. */
export const rnnSteps = 50

/**
 * One recurrent unit, fed its own state 50 times, whose output is to be 0.7: x is the weight of the state, y the bias. Beyond x = 4
 * there are two states that it can settle in, and where the choice between them turns the slope is a product of up to 50
 * factors above 1: a cliff. The lines are the unit unrolled in time, so that derivatives go back through all of it.
 */
export const rnnCliff: Landscape = {
  id: 'rnn-cliff',
  name: 'Cliff of a recurrent unit',
  reference: 'Pascanu, Mikolov & Bengio 2013, ICML, arXiv:1211.5063',
  formula: [
    's = 0.5',
    ...new Array(rnnSteps).fill('s = x*sigmoid(s) + y'),
    '(sigmoid(s) - 0.7)^2',
  ].join('\n'),
  coordinates: ['x', 'y'],
  parameters: {},
  domain: [
    [-0.5, 8],
    [-5, 1.5],
  ],
  start: [6.2, -2.2],
  height: 'linear',
  // The state that σ takes to 0.7 is ln(7/3); here it comes at once. From here on minima lie along a curve.
  minima: () => [{ point: [0, Math.log(7 / 3)], kind: 'curve' }],
}
