import fc from 'fast-check'
import { evaluate as mathjs } from 'mathjs/number'
import { describe, expect, it, test } from 'vitest'
import { type Algebra, doubles, evaluate } from './evaluate.ts'
import { parse } from './parse.ts'
import type { Tree } from './tree.ts'

function valueOf(text: string, names: Readonly<Record<string, number>> = {}): number {
  const parsed = parse(text, { knows: (name) => Object.hasOwn(names, name) })
  if (!parsed.ok) throw new Error(`${text}: ${JSON.stringify(parsed.error)}`)
  return evaluate(parsed.value, doubles, (name) => names[name] ?? Number.NaN)
}

describe('values', () => {
  const values: readonly (readonly [string, number])[] = [
    ['1/2 x', 1.5],
    ['2^3^2', 512],
    ['-2^2', -4],
    ['sin^2 x + cos^2 x', 1],
    ['clamp(x, 0, 1)', 1],
    ['clamp(-x, 0, 1)', 0],
    ['atan2(1, -1)', (3 * Math.PI) / 4],
    ['pow(2, 10)', 1024],
    ['sign(-x)', -1],
    ['floor(-2.5)', -3],
    ['relu(-x)', 0],
    ['relu(x)', 3],
    ['leaky_relu(-x)', -0.03],
    ['leaky_relu(x)', 3],
    ['elu(x)', 3],
    ['elu(-x)', Math.expm1(-3)],
    ['elu(-1e-10)', Math.expm1(-1e-10)],
    ['elu(-1000)', -1],
    ['elu(1000)', 1000],
    ['sigmoid(0)', 0.5],
    ['sigmoid(x)', 1 / (1 + Math.exp(-3))],
    ['sigmoid(-1000)', 0],
    ['sigmoid(1000)', 1],
    ['softplus(0)', Math.LN2],
    ['softplus(1000)', 1000],
    ['softplus(-40)', Math.log1p(Math.exp(-40))],
    ['softplus(-5)', Math.log1p(Math.exp(-5))],
    ['softplus(-1000)', 0],
    ['where(x > 2, 10, 20)', 10],
    ['where(x != 3, 10, 20)', 20],
    ['where(x < 0, sqrt(-x), x)', 3],
  ]
  test.each(values)('%s = %d', (text, value) => {
    const found = valueOf(text, { x: 3 })
    expect(Math.abs(found - value)).toBeLessThanOrEqual(4e-16 * Math.abs(value))
  })

  it('keeps signed zeros and NaN as the engine does', () => {
    expect(valueOf('sign(x)', { x: -0 })).toBe(-0)
    expect(valueOf('min(0, x)', { x: -0 })).toBe(-0)
    expect(valueOf('x*-0', { x: 1 })).toBe(-0)
    expect(valueOf('0*x + -0', { x: -1 })).toBe(-0)
    for (const name of ['sign', 'relu', 'leaky_relu', 'elu', 'sigmoid', 'softplus']) {
      expect(valueOf(`${name}(x)`, { x: Number.NaN })).toBeNaN()
    }
    expect(valueOf('max(x, 1)', { x: Number.NaN })).toBeNaN()
    expect(valueOf('clamp(x, 0, 1)', { x: Number.NaN })).toBeNaN()
    expect(valueOf('where(x < 1, 1, 2)', { x: Number.NaN })).toBe(2)
    expect(valueOf('where(x != x, 1, 2)', { x: Number.NaN })).toBe(1)
  })
})

describe('whole powers', () => {
  const recorded = (exponent: number): string => {
    const texts: Partial<Algebra<string>> = {
      constant: String,
      '*': (a, b) => `(${a}·${b})`,
      '/': (a, b) => `${a}/${b}`,
      '^': (a, b) => `${a}^${b}`,
    }
    return evaluate(['^', 'x', exponent], texts as Algebra<string>, (name) => name)
  }

  it('are products in one order', () => {
    expect(recorded(2)).toBe('(x·x)')
    expect(recorded(3)).toBe('((x·x)·x)')
    expect(recorded(4)).toBe('((x·x)·(x·x))')
    expect(recorded(-2)).toBe('1/(x·x)')
    expect(recorded(1)).toBe('x')
    expect(recorded(0)).toBe('1')
  })

  it('stop at 64, and at fractions', () => {
    expect(recorded(64)).not.toContain('^')
    expect(recorded(65)).toBe('x^65')
    expect(recorded(-65)).toBe('x^-65')
    expect(recorded(0.5)).toBe('x^0.5')
  })
})

it('asks for every name once, and finds shared parts once', () => {
  const asked: string[] = []
  const shared: Tree = ['*', 'x', 'y']
  let products = 0
  const counting = { ...doubles, '*': (a: number, b: number) => a * b * ++products }
  evaluate(['+', shared, ['+', shared, 'x']], counting, (name) => {
    asked.push(name)
    return 1
  })
  expect(asked.sort()).toEqual(['x', 'y'])
  expect(products).toBe(1)
})

it('refuses a tree that no text can give', () => {
  expect(() => evaluate(['foo', 1], doubles, Number)).toThrow('foo')
  expect(() => evaluate(['norm', 1], doubles, Number)).toThrow('norm')
})

describe('against mathjs', () => {
  const operators = ['+', '-', '*', '/']
  // Not floor: that of mathjs takes 2.9999999999999996 for 3.
  const functions = 'sqrt abs sign exp log sin cos tan asin acos atan sinh cosh tanh'.split(' ')
  const { text } = fc.letrec<{ text: string }>((tie) => ({
    text: fc.oneof(
      { maxDepth: 6, depthSize: 'large' },
      fc.constantFrom('x', 'y', 'pi', 'e'),
      fc.double({ min: 0.1, max: 9, noNaN: true }).map((v) => v.toFixed(3)),
      fc
        .tuple(tie('text'), fc.constantFrom(...operators), tie('text'))
        .map(([a, operator, b]) => `(${a} ${operator} ${b})`),
      fc.tuple(tie('text'), fc.integer({ min: -4, max: 5 })).map(([a, n]) => `(${a})^(${n})`),
      fc.tuple(tie('text'), tie('text')).map(([a, b]) => `(abs(${a})^${b})`),
      fc.tuple(fc.constantFrom(...functions), tie('text')).map(([f, a]) => `${f}(${a})`),
      fc
        .tuple(fc.constantFrom('min', 'max', 'atan2'), tie('text'), tie('text'))
        .map(([f, a, b]) => `${f}(${a}, ${b})`),
      tie('text').map((a) => `(-${a})`),
    ),
  }))
  // Never 0: mathjs does not keep its sign.
  const coordinate = fc.integer({ min: -300, max: 300 }).map((n) => (n + 0.5) / 100)

  it('gives the same values for fully bracketed formulas', () => {
    let compared = 0
    fc.assert(
      fc.property(text, coordinate, coordinate, (formula, x, y) => {
        fc.pre(formula.length < 1500)
        const [value, wobble] = valueAndWobble(formula, { x, y })
        fc.pre(Number.isFinite(value) && wobble < 1e3)
        const expected = mathjs(formula, { x, y })
        const scale = Math.max(Math.abs(expected), 1e-3)
        compared += 1
        expect(Math.abs(value - expected) / scale).toBeLessThan(1e-12)
      }),
      { seed: 7, numRuns: 3000 },
    )
    expect(compared).toBeGreaterThan(2000)
  })

  /** How much larger than the rounding errors put in the change is that comes out: where much, no two ways agree. */
  function valueAndWobble(formula: string, names: Readonly<Record<string, number>>) {
    const rough = <A extends number[]>(operation: (...parts: A) => number) => {
      return (...parts: A) => operation(...parts) * (1 + 1e-10)
    }
    const { constant, where, ...exact } = doubles
    const roughened = Object.entries(exact).map(([name, operation]) => [
      name,
      rough(operation as () => number),
    ])
    const roughs = { ...doubles, ...Object.fromEntries(roughened), constant, where }
    const parsed = parse(formula, { knows: (name) => Object.hasOwn(names, name) })
    if (!parsed.ok) throw new Error(formula)
    const lookup = (name: string) => names[name] ?? Number.NaN
    const value = evaluate(parsed.value, doubles, lookup)
    const changed = evaluate<number>(parsed.value, roughs, lookup)
    return [value, Math.abs(changed - value) / Math.max(Math.abs(value), 1e-3) / 1e-10] as const
  }
})
