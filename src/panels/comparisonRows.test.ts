import { expect, test } from 'vitest'
import type { Ending } from '../core/ending.ts'
import type { Tally } from '../core/tally.ts'
import { comparisonCsv, comparisonRows, sorted } from './comparisonRows.ts'

function tally(step: number | undefined, last: number, ending: Ending, byValues = false): Tally {
  const calls = { values: 7, gradients: byValues ? 0 : 5, hessians: 0 }
  return {
    reached: step === undefined ? undefined : { step, calls },
    calls,
    last,
    lowest: last,
    ending,
    costs: { steps: new Float64Array(1), counts: new Float64Array(1), byValues },
  }
}

const done: Ending = { kind: 'done', step: 10 }
const rows = comparisonRows(
  ['Adam', 'Newton', '=lost', 'waiting', 'simplex'],
  [
    tally(8, 3.5, done),
    tally(3, 3, done),
    tally(undefined, 1e200, { kind: 'diverged', step: 4 }),
    undefined,
    tally(undefined, 4, done, true),
  ],
  3,
)
const namesBy = (
  ...order: Parameters<typeof sorted> extends [unknown, ...infer Rest] ? Rest : never
) => sorted(rows, ...order).map(({ name }) => name)

test('values are counted from f*, and what diverged has none', () => {
  expect(rows.map(({ last }) => last)).toEqual([0.5, 0, Number.POSITIVE_INFINITY, undefined, 1])
  expect(rows.map(({ cost }) => cost)).toEqual([5, 5, undefined, undefined, undefined])
})

test('what is missing stands last, whichever way it is sorted', () => {
  expect(namesBy('steps', false)).toEqual(['Newton', 'Adam', '=lost', 'waiting', 'simplex'])
  expect(namesBy('steps', true)).toEqual(['Adam', 'Newton', '=lost', 'waiting', 'simplex'])
  expect(namesBy('last', true)).toEqual(['=lost', 'simplex', 'Adam', 'Newton', 'waiting'])
  expect(namesBy(undefined, true)).toEqual(rows.map(({ name }) => name))
  expect(namesBy('name', false)).toEqual(['=lost', 'Adam', 'Newton', 'simplex', 'waiting'])
})

test('the file has every digit, nothing where there is nothing, and no formulas', () => {
  expect(comparisonCsv(rows, 1e-6, true).trim().split('\n')).toEqual([
    'run,threshold,steps_to_threshold,gradients_to_threshold,values_to_threshold,final_f_minus_fstar,gradients,values,hessians,ending,end_step',
    'Adam,0.000001,8,5,7,0.5,5,7,0,done,10',
    'Newton,0.000001,3,5,7,0,5,7,0,done,10',
    "'=lost,0.000001,,,,,5,7,0,diverged,4",
    'waiting,0.000001,,,,,,,,,',
    'simplex,0.000001,,,,1,0,7,0,done,10',
  ])
})
