import { describe, expect, it } from 'vitest'
import { rules } from '../kernel/testing/rules.ts'
import { ruleFrom } from './parse.ts'
import { runnable, specialise, switchedOff } from './specialise.ts'

describe('specialise', () => {
  it('folds a hyper away, and the line that then says nothing', () => {
    const lean = specialise(ruleFrom(rules.momentum), { weight_decay: 0, dampening: 0 })
    expect(lean.statements).toEqual([
      { name: 'v', tree: ['+', ['*', 'momentum', 'v'], 'g'] },
      { name: 'w', tree: ['-', 'w', ['*', 'lr', 'v']] },
    ])
    expect(lean.hypers).toEqual(['lr', 'momentum'])
  })

  it('drops state that no longer reaches w', () => {
    const source = ruleFrom(rules.rmsprop)
    const lean = specialise(source, { centered: 0, momentum: 0, weight_decay: 0 })
    expect(Object.keys(source.initial)).toEqual(['s', 'g_bar', 'v'])
    expect(lean.initial).toEqual({ s: 0, v: 0 })
    expect(lean.statements.map(({ name }) => name)).toEqual(['s', 'v', 'w'])
  })

  it('puts the value into starting values too', () => {
    expect(specialise(ruleFrom(rules.adagrad), { initial_accumulator_value: 0 }).initial).toEqual({
      s: 0,
    })
  })

  it('keeps what was a vector a vector when its line becomes a number', () => {
    const rule = ruleFrom({ hypers: { k: 0 }, state: {}, rule: 'd = k*g\nw = w - d' })
    expect(specialise(rule, { k: 0 }).vectors.has('d')).toBe(true)
  })
})

describe('runnable', () => {
  it('folds exactly the hypers that are 0', () => {
    const { hypers } = rules.adam
    const rule = ruleFrom(rules.adam)
    expect(runnable(rule, hypers).hypers).toEqual(['lr', 'beta1', 'beta2', 'eps'])
    expect(runnable(rule, { ...hypers, weight_decay: 1e-300 }).hypers).toContain('weight_decay')
    expect(switchedOff(rule.hypers, { ...hypers, eps: 0 })).toEqual(['eps', 'weight_decay'])
  })
})
