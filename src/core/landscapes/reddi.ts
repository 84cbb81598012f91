import { dataOf } from '../data/dataOf.ts'
import { linear } from '../hyper.ts'
import type { Landscape } from '../landscape.ts'

const data = dataOf({
  columns: ['c'],
  count: () => 3,
  rows: ({ C = 3 }) => Float64Array.of(C, -1, -1),
  ordered: true,
  picture: 'slopes',
})

/**
 * Three samples in a fixed order, C·x and twice −x, for w in [−1, 1]: their mean rises with x, so the best w is −1, and yet Adam
 * with a short memory (β₁ 0, β₂ 0.1) goes to +1, because it divides the one large slope down to the size of the two small
 * ones. For runs with `batch:1` and `project:-1..1`; with Adam's usual β₂ the memory is long enough.
 */
export const reddi: Landscape = {
  id: 'reddi',
  name: 'Where Adam goes wrong',
  reference: 'Reddi, Kale & Kumar 2018, ICLR, arXiv:1904.09237',
  formula: 'c*x',
  coordinates: ['x'],
  parameters: { C: linear('C', 3, [2.1, 10], [-100, 100]) },
  domain: [[-1, 1]],
  start: [0.5],
  height: 'linear',
  minima: ({ C = 3 }) => (C > 2 ? [{ point: [-1], kind: 'boundary' }] : []),
  data,
}
