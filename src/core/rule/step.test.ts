import { describe, expect, it } from 'vitest'
import { fieldFrom } from '../kernel/testing/odd.ts'
import { ruleFrom } from './parse.ts'
import { referencePath } from './step.ts'

/** Points after the start of a rule on f = x² + 3y², as many as asked for. */
function pointsOf(rule: string, start: readonly number[], count: number, state = {}) {
  const hypers = { lr: 0.1 }
  const walk = referencePath(ruleFrom({ hypers, state, rule }), fieldFrom('x^2 + 3y^2'), {
    hypers,
    parameters: {},
    start,
  })
  return Array.from({ length: count + 1 }, () => walk.next().value.w).slice(1)
}

describe('one step of a rule', () => {
  it('takes a number for all coordinates where the other part is a vector', () => {
    expect(pointsOf('w = w + t', [1, 2], 2)).toEqual([
      [2, 3],
      [4, 5],
    ])
    expect(pointsOf('w = w - w\nw = 5 + 0', [1, 2], 1)).toEqual([[5, 5]])
  })

  it('decides for each coordinate by itself', () => {
    expect(pointsOf('w = where(w > 1, w, -w)', [1, 2], 1)).toEqual([[-1, 2]])
  })

  it('sees whole vectors in norm, dot and gradient', () => {
    expect(pointsOf('w = w*norm(w)', [3, 4], 1)).toEqual([[15, 20]])
    expect(pointsOf('w = w*dot(w, g)', [1, 1], 1)).toEqual([[8, 8]])
    expect(pointsOf('w = gradient(w + 1)', [1, 1], 1)).toEqual([[4, 12]])
  })

  it('knows the value and the gradient of the point it began with, whatever w has become', () => {
    expect(pointsOf('w = 0*w\nw = w + f + g', [1, 1], 1)).toEqual([[6, 10]])
  })

  it('carries state, and forgets other names', () => {
    const state = { old: 'w', sum: 0 }
    expect(
      pointsOf('sum = sum + t\nkept = old\nold = w\nw = kept + sum', [1, 2], 2, state),
    ).toEqual([
      [2, 3],
      [4, 5],
    ])
  })

  it('says which name has no value', () => {
    const rule = ruleFrom({ hypers: { lr: 1 }, state: {}, rule: 'w = w - lr*g' })
    const walk = referencePath(rule, fieldFrom('x^2 + y^2'), {
      hypers: {},
      parameters: {},
      start: [1, 1],
    })
    walk.next()
    expect(() => walk.next()).toThrow('lr')
  })
})
