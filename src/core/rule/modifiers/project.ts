import { anyNumber, linear } from '../../hyper.ts'
import type { Modifier } from './modifier.ts'

/** w brought back into a box after everything else, coordinate by coordinate. */
export const project: Modifier = {
  id: 'project',
  reference: 'Goldstein 1964, Bull. AMS 70, 709–710',
  hypers: {
    project_min: linear('a', -1, [-10, 10], anyNumber),
    project_max: linear('b', 1, [-10, 10], anyNumber),
  },
  state: {},
  before: '',
  after: 'w = clamp(w, project_min, project_max)',
}
