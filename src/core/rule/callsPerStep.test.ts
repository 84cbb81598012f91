import { expect, test } from 'vitest'
import { resolve } from '../hyper.ts'
import { optimizers } from '../optimizers/index.ts'
import { callsPerStep } from './callsPerStep.ts'
import { modified } from './modifiers/modified.ts'
import { parseRule, ruleFrom } from './parse.ts'
import { runnable } from './specialise.ts'

const rules = optimizers.flatMap((optimizer) => (optimizer.kind === 'rule' ? [optimizer] : []))

test('every rule of the menu asks for one gradient a step, SAM for two, and none for f', () => {
  for (const rule of rules) {
    const hypers = resolve(rule.hypers, {})
    const gradients = rule.id === 'sam' ? 2 : 1
    expect(callsPerStep(runnable(ruleFrom(rule), hypers)), rule.id).toEqual({
      values: 0,
      gradients,
      hessians: 0,
    })
  }
})

test('modifiers ask for nothing', () => {
  const chosen = { schedule: 'cosine', clip_norm: 1, lookahead: 5, project_min: -1 }
  for (const rule of rules) {
    const around = modified(rule, chosen)
    const plain = runnable(ruleFrom(rule), resolve(rule.hypers, {}))
    const hypers = resolve(around.hypers, { clip_norm: 1, lookahead: 5, project_min: -1 })
    expect(callsPerStep(runnable(ruleFrom(around), hypers)), rule.id).toEqual(callsPerStep(plain))
  }
})

test.each([
  ['w = w - gradient(w - gradient(w))', { values: 0, gradients: 2 }],
  ['w = w - f*g', { values: 1, gradients: 1 }],
  ['w = w', { values: 0, gradients: 0 }],
  ['g = w\nw = w - g', { values: 0, gradients: 0 }],
])('%s', (text, calls) => {
  const parsed = parseRule(text, [], {})
  expect(parsed.ok && callsPerStep(parsed.value)).toEqual({ ...calls, hessians: 0 })
})
