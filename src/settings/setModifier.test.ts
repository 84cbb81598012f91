import { expect, it, test } from 'vitest'
import { scheduleNames } from '../core/rule/modifiers/index.ts'
import { rateOf } from '../core/rule/modifiers/rate.ts'
import { readLink, writeLink } from './link.ts'
import { setModifier } from './setModifier.ts'
import { usefulModifier, usefulSchedule } from './usefulModifier.ts'

const base = readLink('o=adam,lr:0.1&o=rprop&o=newton').settings
const link = (...changes: readonly Parameters<typeof setModifier>[2][]) =>
  /o=adam,lr:0.1,?([^&]*)/.exec(
    writeLink(changes.reduce((settings, change) => setModifier(settings, 0, change), base)),
  )![1]

test('a modifier comes with its numbers and goes without a trace', () => {
  expect(link({ clip_norm: 2 })).toBe('clip_norm:2')
  expect(link({ clip_norm: 2 }, { clip_norm: undefined })).toBe('')
  const cleared = setModifier(setModifier(base, 0, { clip_norm: 2 }), 0, { clip_norm: undefined })
  expect(cleared).toEqual(base)
  expect(link({ lookahead: 5, lookahead_alpha: 0.25 })).toBe('lookahead:5,lookahead_alpha:0.25')
  expect(link({ lookahead: 5, lookahead_alpha: 0.25 }, { lookahead: undefined })).toBe('')
})

it('clamps, rounds, and changes nothing for what is not a number', () => {
  expect(link({ lookahead: 3.4 })).toBe('lookahead:3')
  expect(link({ clip_value: -1 })).toBe('clip_value:0')
  expect(setModifier(base, 0, { clip_value: Number.NaN })).toBe(base)
  expect(setModifier(base, 7, { clip_value: 1 })).toBe(base)
})

it('drops what does nothing for an optimizer', () => {
  expect(setModifier(base, 1, { schedule: 'cosine' })).toEqual(base)
  expect(setModifier(base, 2, { clip_norm: 1 })).toEqual(base)
  expect(setModifier(base, 0, { schedule: 'nothing' })).toEqual(base)
})

test('another schedule takes over what means the same there', () => {
  const cosine = { schedule: 'cosine', schedule_period: 40 }
  expect(link(cosine, { schedule: 'one-cycle' })).toBe('schedule:one-cycle,schedule_period:40')
  const step = { schedule: 'step', schedule_gamma: 0.1, schedule_period: 40 }
  expect(link(step, { schedule: 'exponential' })).toBe('schedule:exponential')
  expect(link(step, { schedule: undefined })).toBe('')
})

test('the end of a box that is set pushes the other', () => {
  const box = { project_min: -1, project_max: 1 }
  expect(link(box, { project_min: 2 })).toBe('project:2..2')
  expect(link(box, { project_max: -3 })).toBe('project:-3..-3')
})

test.each(scheduleNames)('%s is stretched over the steps there are', (schedule) => {
  for (const steps of [100, 1000, 1_000_000]) {
    const settings = { ...base, experiment: { ...base.experiment, steps } }
    const rate = rateOf(usefulSchedule(schedule, settings), 1)
    const rates = Array.from({ length: 101 }, (_, i) =>
      rate(1 + Math.round((i * (steps - 1)) / 100)),
    )
    expect(Math.max(...rates)).toBeLessThanOrEqual(1)
    expect(Math.max(...rates)).toBeGreaterThan(0.9)
    expect(Math.min(...rates)).toBeLessThan(0.75)
  }
})

test('a box is half as wide as what is shown', () => {
  expect(usefulModifier('project', base)).toEqual({ project_min: -1, project_max: 1 })
  expect(usefulModifier('lookahead', base)).toEqual({ lookahead: 5, lookahead_alpha: 0.5 })
})
