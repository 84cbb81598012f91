import { whole } from '../../hyper.ts'
import type { Modifier } from './modifier.ts'

/** Every gradient is the mean over so many samples, drawn without replacement, each pass in another order; see `core/data/`. */
export const batch: Modifier = {
  id: 'batch',
  reference: 'Robbins & Monro 1951, Ann. Math. Stat. 22, 400–407',
  hypers: { batch: { ...whole('B', 32, [1, 256], [1, 1_000_000]), scale: 'log' } },
  state: {},
  before: '',
  after: '',
}
