import { expect, test } from 'vitest'
import { limits } from '../core/experiment.ts'
import { readLink } from './link.ts'
import { withinPage } from './pageLimit.ts'

test('sixteen runs of a million steps are shortened, and the page says so', () => {
  const long = readLink(`#n=1e6&t=900000${'&o=adam'.repeat(16)}`).settings
  const { settings, notices } = withinPage(long)
  expect(settings.experiment.steps * 16).toBeLessThanOrEqual(limits.points)
  expect(settings.view.step).toBe(settings.experiment.steps)
  expect(notices).toEqual([
    { kind: 'too-many-points', steps: 1e6, kept: 250_000, runs: 16, limit: limits.points },
  ])
})

test('what fits stays as it is', () => {
  const { settings } = readLink('#n=1e6')
  expect(withinPage(settings)).toEqual({ settings, notices: [] })
})
