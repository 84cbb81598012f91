import { expect, it } from 'vitest'
import { fieldObjective } from '../formula/field.ts'
import { understood } from '../landscapes/choose.ts'
import { diagnose } from './diagnosis.ts'
import { explained } from './divergence.ts'

function diagnosed(formula: string, ...points: (readonly number[])[]) {
  const { field, parameters } = understood({ id: 'formula', parameters: {}, formula })
  return points.map((point) => diagnose(fieldObjective(field, parameters), point))
}

const descent = { optimizer: 'gradient-descent', hypers: { lr: 0.3 } }
const seen = { step: 3, inside: true }
const end = { step: 40, value: 1e300 }

it('says that every step overshoots where the rate is over the bound of the rule', () => {
  const bowl = diagnosed('5x^2 + y^2', [0.5, 0.5])
  expect(explained(descent, seen, bowl, end)).toEqual({
    ...seen,
    kind: 'overshoots',
    bound: { rule: 'gradient-descent', eta: 0.3, most: 2 },
    product: expect.closeTo(3, 12),
  })
  const heavy = { optimizer: 'momentum', hypers: { lr: 0.3, momentum: 0.9 } }
  expect(explained(heavy, seen, bowl, end)?.kind).toBe('unexplained')
  const nesterov = { optimizer: 'nesterov', hypers: { lr: 0.3, momentum: 0.9 } }
  expect(explained(nesterov, seen, bowl, end)).toMatchObject({
    kind: 'overshoots',
    bound: { most: expect.closeTo(3.8 / 2.8, 12) },
  })
})

it('names a later step where only that is over the bound', () => {
  const quartic = diagnosed('x^4 + y^2', [0.5, 0], [1, 0], [3, 0])
  expect(explained({ ...descent, hypers: { lr: 0.1 } }, seen, quartic, end)).toMatchObject({
    kind: 'overshoots-later',
    product: expect.closeTo(0.3, 12),
    later: { step: 5, product: expect.closeTo(10.8, 12) },
  })
})

it('claims no cause for other rules, nor where nothing overshoots', () => {
  const bowl = diagnosed('5x^2 + y^2', [0.5, 0.5])
  const adam = { optimizer: 'adam', hypers: {} }
  expect(explained(adam, seen, bowl, end)).toMatchObject({
    kind: 'unexplained',
    diagnosis: { value: 1.5 },
  })
  const saddle = diagnosed('x^2 - y^2', [0, 0.5])
  const down = { step: 40, value: -1e300 }
  expect(explained(descent, seen, saddle, down)).toEqual({ ...seen, kind: 'falls', end: down })
  expect(explained(descent, seen, [], end)).toBeUndefined()
})
