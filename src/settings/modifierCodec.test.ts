import { expect, test } from 'vitest'
import { readLink, writeLink } from './link.ts'

function readRun(text: string) {
  const { settings, notices } = readLink(`o=${text}`)
  return { run: settings.experiment.runs[0]!, notices, written: writeLink(settings) }
}

test.each([
  ['adam,lr:0.02,clip_norm:1', { clip_norm: 1 }],
  ['adam,schedule:step,schedule_period:50', { schedule: 'step', schedule_period: 50 }],
  ['momentum,lookahead:5', { lookahead: 5 }],
  ['momentum,lookahead:5,lookahead_alpha:0.8', { lookahead: 5, lookahead_alpha: 0.8 }],
  ['adam,project:-1..2.5', { project_min: -1, project_max: 2.5 }],
  [
    'adam,schedule:one-cycle,clip_value:0.5,decoupled_weight_decay:0.1,project:0..1,label:all',
    {
      schedule: 'one-cycle',
      clip_value: 0.5,
      decoupled_weight_decay: 0.1,
      project_min: 0,
      project_max: 1,
    },
  ],
])('%s is read and written as it stands', (text, modifiers) => {
  const { run, notices, written } = readRun(text)
  expect(run.modifiers).toEqual(modifiers)
  expect(notices).toEqual([])
  expect(decodeURIComponent(written)).toContain(`o=${text}`)
})

test('a switch stays at its default, the other numbers are left out there', () => {
  const { run, written } = readRun('adam,lookahead_alpha:0.5,lookahead:5,schedule:constant')
  expect(run.modifiers).toEqual({ lookahead: 5 })
  expect(written).toContain('o=adam,lookahead:5')
  expect(readRun('adam,schedule:constant').run).not.toHaveProperty('modifiers')
})

test.each([
  ['adam,clip_norm:-1', { kind: 'clamped', found: -1, used: 0 }, { clip_norm: 0 }],
  ['adam,lookahead:2.6', { kind: 'rounded', found: 2.6, used: 3 }, { lookahead: 3 }],
  ['lbfgs,history_size:7.6', { kind: 'rounded', found: 7.6, used: 8 }, undefined],
  ['adam,clip_norm:x', { kind: 'unreadable', text: 'x', used: '1' }, { clip_norm: 1 }],
  ['adam,project:2..1', { kind: 'unreadable', used: '-1..1' }, { project_min: -1, project_max: 1 }],
  ['adam,project:3', { kind: 'unreadable', used: '-1..1' }, { project_min: -1, project_max: 1 }],
  ['adam,schedule:stp', { kind: 'unknown-word', text: 'stp', near: 'step' }, undefined],
  ['adam,lookahead_alpha:0.3', { kind: 'unknown-hyper', name: 'lookahead_alpha' }, undefined],
  ['lbfgs,clip_norm:1', { kind: 'unknown-hyper', optimizer: 'lbfgs' }, undefined],
  ['rprop,schedule:step', { kind: 'unknown-hyper', name: 'schedule' }, undefined],
  ['sam,clip_value:1', { kind: 'unknown-hyper', name: 'clip_value' }, undefined],
])('%s is told, and what can be used is', (text, notice, modifiers) => {
  const { run, notices } = readRun(text)
  expect(notices).toMatchObject([notice])
  expect(run.modifiers).toEqual(modifiers)
})
