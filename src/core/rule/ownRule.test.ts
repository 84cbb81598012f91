import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Field, typedField } from '../formula/field.ts'
import { resolve } from '../hyper.ts'
import { kernelOf } from '../kernel/kernel.ts'
import { run } from '../kernel/testing/machine.ts'
import { firstDifference, referencePoints } from '../kernel/testing/reference.ts'
import { modified } from './modifiers/modified.ts'
import { readRule } from './ownRule.ts'
import { ruleFrom } from './parse.ts'
import { ruleLimits } from './ruleLines.ts'
import { runnable } from './specialise.ts'
import { referencePath } from './step.ts'

function read(text: string) {
  const found = readRule(text)
  if (!found.ok) throw new Error(JSON.stringify(found.error))
  return found.value
}

function problem(text: string) {
  const found = readRule(text)
  return found.ok ? undefined : found.error
}

const bowl = fieldOf('x^2 + 3*y^2')

function fieldOf(formula: string): Field {
  const found = typedField(formula, [])
  if (!found.ok) throw new Error(formula)
  return found.value
}

function points(text: string, steps: number, chosen: Record<string, number> = {}) {
  const optimizer = read(text)
  const hypers = resolve(optimizer.hypers, chosen)
  const rule = runnable(ruleFrom(optimizer), hypers)
  const path = referencePath(rule, bowl, { hypers, parameters: {}, start: [1, 1] })
  return Array.from({ length: steps + 1 }, () => path.next().value!.w)
}

test('names that are read and never set are hypers, with the usual defaults', () => {
  const { hypers } = read(`
    m = beta1*m + (1 - beta1)*g
    v = β2*v + (1 - β2)*g²
    w = w - lr*m/(√v + eps) - weight_decay*w + kappa*momentum*g`)
  const defaults = Object.entries(hypers).map(([name, hyper]) => [name, hyper.default])
  expect(Object.fromEntries(defaults)).toEqual({
    beta1: 0.9,
    beta2: 0.999,
    lr: 0.01,
    eps: 1e-8,
    weight_decay: 0,
    kappa: 1,
    momentum: 0.9,
  })
  expect(Object.values(hypers).map(({ symbol }) => symbol)).toEqual([
    ...['β₁', 'β₂', 'η', 'ε', 'λ', 'κ', 'μ'],
  ])
})

test.each([
  ['lr', 0.01, 'η'],
  ['η', 0.01, 'η'],
  ['eps', 1e-8, 'ε'],
  ['momentum', 0.9, 'μ'],
  ['beta_1', 0.9, 'β₁'],
  ['beta_2', 0.999, 'β₂'],
  ['rho2', 0.9, 'ρ₂'],
  ['weight_decay', 0, 'λ'],
  ['λ', 0.01, 'λ'],
  ['q', 1, 'q'],
  ['beta_most', 1, 'β_most'],
  ['x1y2', 1, 'x1y2'],
])('the number %s starts at %d and is written %s', (name, initial, symbol) => {
  const [hyper] = Object.values(read(`w = w - ${name}*g`).hypers)
  expect([hyper?.default, hyper?.symbol]).toEqual([initial, symbol])
})

test('names that are read before they are set are states; others last one step', () => {
  expect(read('m = momentum*m + g\nw = w - lr*m').state).toEqual({ m: 0 })
  expect(read('s = g^2\nw = w - lr*s').state).toEqual({})
  expect(read('w = w - lr*old\nold = g').state).toEqual({ old: 0 })
})

test('a state starts where a line with := says', () => {
  const rule = read('delta := lr # at first\nw = w - delta*sign(g)\ndelta = delta/2')
  expect(rule.state).toEqual({ delta: 'lr' })
  expect(Object.keys(rule.hypers)).toEqual(['lr'])
  expect(points('delta := (lr +\n lr)\nw = w - delta\ndelta = delta/2', 2, { lr: 1 })).toEqual([
    [1, 1],
    [-1, -1],
    [-2, -2],
  ])
  expect(read('slow := w\nw = w - lr*g\nslow = (slow + w)/2').state).toEqual({ slow: 'w' })
})

test('a rule that is typed goes as one of the menu does', () => {
  expect(points('m = momentum*m + g\nw = w - lr*m', 2, { lr: 0.1, momentum: 0.5 })).toEqual([
    [1, 1],
    [0.8, 0.4].map((x) => expect.closeTo(x, 12)),
    [0.54, -0.14].map((x) => expect.closeTo(x, 12)),
  ])
})

describe('errors have a kind and a place', () => {
  test.each([
    ['', 0, 0, { kind: 'empty' }],
    ['# nothing', 0, 0, { kind: 'empty' }],
    ['m := 1', 0, 0, { kind: 'empty' }],
    ['w = w - lr*', 0, 11, { kind: 'unexpected-end', expected: 'operand' }],
    ['m = g\n\nw = w - lr*(m', 2, 13, { kind: 'unexpected-end', expected: ')' }],
    ['m := lr\nw = w - %', 1, 8, { kind: 'unexpected-character', found: '%' }],
    ['w - lr*g', 0, 0, { kind: 'assignment-expected' }],
    ['t = 1\nw = w', 0, 0, { kind: 'cannot-assign', name: 't' }],
    ['w := 1', 0, 0, { kind: 'cannot-assign', name: 'w' }],
    ['w = w - lr*G', 0, 11, { kind: 'unknown-name', name: 'G', near: 'g' }],
    ['w = w - clip(g)', 0, 8, { kind: 'unknown-name', name: 'clip' }],
    ['w = w - label*g', 0, 8, { kind: 'reserved-name', name: 'label' }],
    ['w = w - clip_norm*g', 0, 8, { kind: 'reserved-name', name: 'clip_norm' }],
    ['lookahead_slow = w\nw = w', 0, 0, { kind: 'reserved-name', name: 'lookahead_slow' }],
    ['w = w - constructor*g', 0, 8, { kind: 'unknown-name', name: 'constructor' }],
    ['m := m\nw = m', 0, 5, { kind: 'unknown-name', name: 'm' }],
    ['m := norm(lr)\nw = w - m*g', 0, 4, { kind: 'vector-expected', name: 'norm' }],
    ['a = 1\nw = w - norm(a)', 1, 8, { kind: 'vector-expected', name: 'norm' }],
  ])('%j', (text, line, column, fact) => {
    expect(problem(text)).toMatchObject({ line, column, problem: fact })
  })

  test('limits', () => {
    const many = (count: number, line: (i: number) => string) =>
      Array.from({ length: count }, (_, i) => line(i)).join('\n')
    expect(problem(`w = w${' '.repeat(ruleLimits.length)}`)?.problem.kind).toBe('too-long')
    expect(problem(many(65, () => 'w = w - g'))).toMatchObject({
      line: 64,
      problem: { what: 'lines' },
    })
    expect(problem(many(25, (i) => `w = c_${i}*g`))?.problem).toMatchObject({ what: 'hypers' })
    expect(problem(`w = ${Array(9).fill('gradient(w)').join(' + ')}`)?.problem).toMatchObject({
      what: 'gradients',
    })
  })
})

const pieces = [
  ...['w', 'g', 'f', 't', 'm', 'v', 'lr', 'beta1', 'η', 'e', 'x', 'clip_norm', '__proto__'],
  ...[' = ', ' := ', '\n', '\n', '+', '-', '*', '/', '^', '(', ')', ',', '<', '|', '#', ' ', '²'],
  ...[
    '1',
    '0',
    '2.5',
    '1e308',
    'norm(',
    'dot(',
    'gradient(',
    'where(',
    'sqrt ',
    'max(',
    '\r',
    '（',
  ],
]
const leaf = fc.constantFrom(
  'w',
  'wd',
  'g',
  'm',
  'v',
  'f',
  't',
  'lr',
  'beta1',
  'c',
  'θ',
  '2',
  '0',
  '1e-8',
)
const { tree } = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc
      .tuple(tie('tree'), fc.constantFrom('+', '-', '*', '/', '^'), tie('tree'))
      .map((p) => `(${p.join(' ')})`),
    fc
      .tuple(fc.constantFrom('sqrt', 'abs', 'sign', 'exp', 'norm'), tie('tree'))
      .map(([f, a]) => `${f}(${a})`),
    fc.tuple(tie('tree'), tie('tree')).map(([a, b]) => `where(${a} < ${b}, ${b}, gradient(${a}))`),
  ),
}))
const line = fc
  .tuple(fc.constantFrom('w', 'g', 'm', 'v', 'u'), fc.constantFrom('=', '=', '=', ':='), tree)
  .map((parts) => parts.join(' '))
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join('')),
  fc.array(line, { minLength: 1, maxLength: 6 }).map((lines) => lines.join('\n')),
)
const everything = {
  schedule: 'cosine',
  clip_norm: 1,
  clip_value: 1,
  decoupled_weight_decay: 0.1,
  lookahead: 5,
  project_min: -1,
  project_max: 1,
}

test('what is folded away leaves vectors vectors', () => {
  for (const text of [
    'w = w - lr*g/(1 + norm(wd*w))',
    'w = w - lr*gradient(where(wd > 0, w, lr))',
    's := norm(wd*w)\ns = s + 1\nw = w - lr*s*g*dot(wd*g, w)',
  ]) {
    const optimizer = read(text)
    const hypers = resolve(optimizer.hypers, {})
    const rule = runnable(ruleFrom(optimizer), hypers)
    const setting = { hypers, parameters: {}, start: [1, 1] }
    const { points } = run(kernelOf(bowl, rule), setting, 5)
    expect(firstDifference(points, referencePoints(rule, bowl, setting, 5))).toBeUndefined()
    expect(points.every(Number.isFinite)).toBe(true)
  }
})

test('any text gives a rule that compiles with every modifier around it, or an error inside the text', () => {
  let good = 0
  fc.assert(
    fc.property(text, (typed) => {
      const found = readRule(typed)
      if (!found.ok) {
        const { line, column, length } = found.error
        const rows = typed.split(/\r\n|\r|\n/)
        expect(line).toBeLessThan(rows.length)
        expect(column).toBeLessThanOrEqual(rows[line]!.length)
        expect(length).toBeGreaterThanOrEqual(0)
        return
      }
      good += 1
      for (const optimizer of [found.value, modified(found.value, everything)]) {
        const hypers = resolve(optimizer.hypers, {})
        const kernel = kernelOf(bowl, runnable(ruleFrom(optimizer), hypers))
        expect(new WebAssembly.Module(kernel.bytes)).toBeDefined()
        const setting = { hypers, parameters: {}, start: [1, 1] }
        expect(kernel.initial(setting)).toHaveLength(kernel.carried.length)
        expect(kernel.constants(setting)).toHaveLength(kernel.fixed.length)
      }
    }),
    { numRuns: 2000 },
  )
  expect(good).toBeGreaterThan(50)
})
