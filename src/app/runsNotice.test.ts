import { expect, test } from 'vitest'
import { runsNotice } from './runsNotice.ts'

test.each(['#o=gd', 'o=gd&o=sgdd', '#f=saddle&o='])('%s names no run that can be used', (hash) => {
  expect(runsNotice(hash)).toEqual([{ kind: 'no-run' }])
})

test.each(['', '#f=saddle', '#o=gd&o=adam', `#o=${'x'.repeat(70_000)}`])(
  'nothing is said of link %#',
  (hash) => {
    expect(runsNotice(hash)).toEqual([])
  },
)
