import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adam } from '../optimizers/adam.ts'
import { momentum } from '../optimizers/momentum.ts'
import { nesterov } from '../optimizers/nesterov.ts'
import { rprop } from '../optimizers/rprop.ts'
import { scheduleNames } from '../rule/modifiers/index.ts'
import { ruleFrom } from '../rule/parse.ts'
import { runnable } from '../rule/specialise.ts'
import type { Setting } from '../rule/step.ts'
import { type Kernel, kernelOf } from './kernel.ts'
import { run } from './testing/machine.ts'
import { fieldFrom, oddLandscapes, oddSetting } from './testing/odd.ts'
import { randomFormula } from './testing/randomFormula.ts'
import { firstDifference, referencePoints } from './testing/reference.ts'
import { type RuleText, rules, withModifiers } from './testing/rules.ts'

const allRules: Readonly<Record<string, RuleText>> = {
  ...rules,
  'adam with lookahead': withModifiers(adam, { lookahead: 5 }),
  'momentum with clipping': withModifiers(momentum, { clip_norm: 1 }),
  'nesterov with everything': withModifiers(nesterov, {
    clip_value: 2,
    clip_norm: 1,
    decoupled_weight_decay: 0.1,
    lookahead: 3,
    project_min: -1.5,
  }),
  ...Object.fromEntries(
    scheduleNames.map((schedule) => [`adam with ${schedule}`, withModifiers(adam, { schedule })]),
  ),
}

describe.each(Object.entries(allRules))(
  '%s: kernel and interpreter alike in every bit',
  (_, text) => {
    const rule = ruleFrom(text)
    const cases = oddLandscapes.map((odd) => [odd.formula, oddSetting(odd)] as const)

    it.each(cases)('on %s', (_, { field, setting }) => {
      for (const hypers of [text.hypers, switchedOn(text.hypers)]) {
        const lean = runnable(rule, hypers)
        const found = inParts(kernelOf(field, lean), { ...setting, hypers }, [23, 0, 1, 36])
        const expected = referencePoints(lean, field, { ...setting, hypers }, 60)
        expect(firstDifference(found, expected)).toBeUndefined()
      }
    })
  },
)

describe('a kernel', () => {
  const rosenbrock = fieldFrom('(a - x)^2 + b*(y - x^2)^2', ['x', 'y'], ['a', 'b'])
  const parameters = { a: 1, b: 100 }

  it('agrees with the interpreter on random formulas', () => {
    const names = Object.keys(allRules)
    const cases = fc.record({
      formula: randomFormula(['x', 'y', 'a', 'b']),
      name: fc.constantFrom(...names),
      start: fc.tuple(
        fc.double({ min: -3, max: 3, noNaN: true }),
        fc.double({ min: -3, max: 3, noNaN: true }),
      ),
      lr: fc.double({ min: 1e-4, max: 1, noNaN: true }),
    })
    fc.assert(
      fc.property(cases, ({ formula, name, start, lr }) => {
        const text = allRules[name]!
        const field = fieldFrom(formula, ['x', 'y'], ['a', 'b'])
        const setting = { hypers: { ...text.hypers, lr }, parameters, start }
        const lean = runnable(ruleFrom(text), setting.hypers)
        const found = inParts(kernelOf(field, lean), setting, [5, 7])
        expect(firstDifference(found, referencePoints(lean, field, setting, 12))).toBeUndefined()
      }),
      { numRuns: 300 },
    )
  })

  it('records the start first, and makes no step when asked for none', () => {
    const kernel = kernelOf(rosenbrock, runnable(ruleFrom(rules.adam), rules.adam.hypers))
    const setting = { hypers: rules.adam.hypers, parameters, start: [-1.2, 1] }
    expect(run(kernel, setting, 1).points).toEqual([-1.2, 1, 24.199999999999996])
    expect(run(kernel, setting, 0).state).toEqual(kernel.initial(setting))
  })

  it('carries the point and the state, and steps only where the rule asks for t', () => {
    const carriedBy = (text: RuleText) => kernelOf(rosenbrock, ruleFrom(text)).carried
    expect(carriedBy(rules.nesterov)).toEqual(['w.x', 'w.y', 'v.x', 'v.y'])
    expect(carriedBy(rules.nadam).filter((name) => !name.includes('.'))).toEqual([
      't',
      'mu_product',
    ])
    const lean = runnable(ruleFrom(rules.adam), rules.adam.hypers)
    const vectors = ['w.x', 'w.y', 'm.x', 'm.y', 'v.x', 'v.y']
    expect(kernelOf(rosenbrock, lean).carried).toEqual([...vectors, 'power 1', 'power 2'])
  })

  it('takes hypers and parameters as arguments', () => {
    const kernel = kernelOf(rosenbrock, ruleFrom(rules.nesterov))
    expect(kernel.fixed).toEqual(['lr', 'momentum', 'weight_decay', 'a', 'b'])
    const hypers = { lr: 1e-3, momentum: 0.5, weight_decay: 0.1 }
    expect(kernel.constants({ hypers, parameters })).toEqual([1e-3, 0.5, 0.1, 1, 100])
    const { lr, momentum } = hypers
    expect(() => kernel.constants({ hypers: { lr, momentum }, parameters })).toThrow('weight_decay')
  })

  it('starts states from formulas of hypers and the point', () => {
    const text = withModifiers(rprop, { lookahead: 5 })
    const kernel = kernelOf(rosenbrock, ruleFrom(text))
    const state = kernel.initial({
      hypers: { ...text.hypers, lr: 0.25 },
      parameters,
      start: [3, 4],
    })
    const named = Object.fromEntries(kernel.carried.map((name, place) => [name, state[place]]))
    expect(named).toMatchObject({
      t: 0,
      'w.x': 3,
      'delta.x': 0.25,
      'delta.y': 0.25,
      'lookahead_slow.y': 4,
    })
  })

  it.each([
    ['long sums', Array.from({ length: 150 }, (_, k) => `(x-${k})^2*y`).join('+')],
    ['long products', Array.from({ length: 120 }, (_, k) => `(x+y/${k + 1})`).join('*')],
    ['deep nesting', `${'sin(x + cos(y*('.repeat(20)}x${')))'.repeat(20)}`],
    ['doubled abbreviations', 'a=x y+x\nb=a a+y\nc=b b+a\nd=c c+b\nk=d d+c\nl=k k+d\nl l - k'],
    ['many conditions', Array.from({ length: 40 }, (_, k) => `max(x-${k}, y)`).join('*')],
  ])('holds large functions: %s', (_, formula) => {
    const field = fieldFrom(formula)
    const setting = {
      hypers: { ...rules.adam.hypers, lr: 0.01 },
      parameters: {},
      start: [0.7, -1.3],
    }
    const lean = runnable(ruleFrom(rules.adam), setting.hypers)
    const found = inParts(kernelOf(field, lean), setting, [4, 3])
    expect(firstDifference(found, referencePoints(lean, field, setting, 7))).toBeUndefined()
  })
})

/** The same rule with every hyper away from 0, where nothing can be folded. */
function switchedOn(hypers: RuleText['hypers']): RuleText['hypers'] {
  return Object.fromEntries(Object.entries(hypers).map(([name, value]) => [name, value || 0.125]))
}

/** Points of a run that is left and taken up again. */
function inParts(kernel: Kernel, setting: Setting, parts: readonly number[]): number[] {
  let state: readonly number[] | undefined
  return parts.flatMap((steps) => {
    const part = run(kernel, setting, steps, state)
    state = part.state
    return part.points
  })
}
