import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { differentiate } from './differentiate.ts'
import { doubles, evaluate } from './evaluate.ts'
import { parse } from './parse.ts'
import { hyperDual, hyperDuals } from './testing/hyperdual.ts'
import type { Tree } from './tree.ts'

function treeOf(text: string): Tree {
  const parsed = parse(text, { knows: (name) => ['x', 'y', 'a', 'b', 'p'].includes(name) })
  if (!parsed.ok) throw new Error(`${text}: ${JSON.stringify(parsed.error)}`)
  return parsed.value
}

type Values = Readonly<Record<string, number>>

function at(tree: Tree, values: Values): number {
  return evaluate(tree, doubles, (name) => values[name] ?? Number.NaN)
}

/** The derivatives by x, by y, by both, and twice by x, without any symbols. */
function hyperDualDerivatives(tree: Tree, { x = 0, y = 0 }: Values): number[] {
  const mixed = evaluate(tree, hyperDuals, (name) =>
    name === 'x' ? hyperDual(x, 1, 0) : hyperDual(y, 0, 1),
  )
  const twice = evaluate(tree, hyperDuals, (name) =>
    name === 'x' ? hyperDual(x, 1, 1) : hyperDual(y),
  )
  return [mixed.first, mixed.second, mixed.both, twice.both]
}

function symbolicDerivatives(tree: Tree, values: Values): number[] {
  const [dx, dy] = [differentiate(tree, 'x'), differentiate(tree, 'y')]
  const all = [dx, dy, differentiate(dx, 'y'), differentiate(dx, 'x')]
  return all.map((derivative) => at(derivative, values))
}

const parts = {
  unary:
    'neg sqrt abs sign floor exp log sin cos tan asin acos atan sinh cosh tanh sigmoid relu leaky_relu elu softplus',
  binary: '+ - * / min max ^ atan2',
}
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5, depthSize: 'large' },
    fc.constantFrom<Tree>('x', 'y'),
    fc.double({ min: -3, max: 3, noNaN: true }).map((value): Tree => Number(value.toFixed(2))),
    fc.tuple(fc.constantFrom(...parts.unary.split(' ')), tie('tree')),
    fc.tuple(fc.constantFrom(...parts.binary.split(' ')), tie('tree'), tie('tree')),
    fc.tuple(fc.constant('^'), tie('tree'), fc.constantFrom<Tree>(-2, -1, 2, 3, 0.5, 1.5)),
    fc
      .tuple(tie('tree'), tie('tree'), tie('tree'), tie('tree'))
      .map(([a, b, c, d]): Tree => ['where', ['<', a, b], c, d]),
    fc
      .tuple(tie('tree'), tie('tree'))
      .map(([a, b]): Tree => ['clamp', a, -0.7, ['+', 1, ['^', b, 2]]]),
  ),
}))

it('agrees with hyper-dual numbers on random trees', () => {
  let compared = 0
  // Generic points: ties and kinks have a table of their own.
  const coordinate = fc.integer({ min: -200, max: 200 }).map((n) => (n + 0.37) / 101)
  fc.assert(
    fc.property(tree, coordinate, coordinate, (formula, x, y) => {
      const expected = hyperDualDerivatives(formula, { x, y })
      fc.pre(expected.every(Number.isFinite) && Number.isFinite(at(formula, { x, y })))
      // Where derivatives are large or tiny changes of the point change them much, rounding decides.
      const nearby = hyperDualDerivatives(formula, { x: x * (1 + 1e-9), y: y * (1 + 1e-9) })
      fc.pre(expected.every((value, place) => Math.abs(value - (nearby[place] ?? 0)) < 1e-6))
      const found = symbolicDerivatives(formula, { x, y })
      compared += 1
      for (const [place, value] of expected.entries()) {
        expect(Math.abs((found[place] ?? Number.NaN) - value) / (1 + Math.abs(value))).toBeLessThan(
          1e-9,
        )
      }
    }),
    { seed: 7, numRuns: 5000 },
  )
  expect(compared).toBeGreaterThan(2000)
})

describe('landscapes', () => {
  const formulas = [
    '(1 - x)^2 + 100(y - x^2)^2',
    '(1.5 - x + xy)^2 + (2.25 - x + xy^2)^2 + (2.625 - x + xy^3)^2',
    '(x^2 + y - 11)^2 + (x + y^2 - 7)^2',
    '20 + x^2 - 10cos(2pi x) + y^2 - 10cos(2pi y)',
    '-20exp(-0.2√(0.5(x^2 + y^2))) - exp(0.5(cos 2πx + cos 2πy)) + 20 + e',
    'x^3 - 3xy^2',
    '0.05(x^2 + y^2) + 3sigmoid(20(x - 1))',
    '(1 + (x+y+1)^2 (19 - 14x + 3x^2 - 14y + 6xy + 3y^2))(30 + (2x-3y)^2 (18 - 32x + 12x^2 + 48y - 36xy + 27y^2))',
    'sin(x + y) + (x - y)^2 - 1.5x + 2.5y + 1',
    'log(1 + exp(-xy)) + |x|^1.5 + tanh(x/(2 + y^2))',
  ]
  /** Central differences of sixth order. */
  const difference = (f: (x: number) => number, x: number, h = 1e-2) =>
    (45 * (f(x + h) - f(x - h)) - 9 * (f(x + 2 * h) - f(x - 2 * h)) + f(x + 3 * h) - f(x - 3 * h)) /
    (60 * h)

  test.each(formulas)('%s', (text) => {
    const formula = treeOf(text)
    for (const [x, y] of [
      [0.7, -1.2],
      [-0.45, 0.83],
      [1.31, 0.37],
    ] as const) {
      const [dx = 0, dy = 0, dxy = 0, dxx = 0] = symbolicDerivatives(formula, { x, y })
      const jets = hyperDualDerivatives(formula, { x, y })
      for (const [place, value] of [dx, dy, dxy, dxx].entries()) {
        expect(value).toBeCloseTo(jets[place] ?? Number.NaN, 8)
      }
      const scale = 1 + Math.abs(dx) + Math.abs(dy)
      const byX = difference((at_) => at(formula, { x: at_, y }), x, 1e-3)
      const byY = difference((at_) => at(formula, { x, y: at_ }), y, 1e-3)
      expect(Math.abs(dx - byX) / scale).toBeLessThan(1e-7)
      expect(Math.abs(dy - byY) / scale).toBeLessThan(1e-7)
    }
  })
})

describe('where no derivative exists', () => {
  /** Formula, point, derivative by x, second derivative by x. */
  const table: readonly (readonly [string, Values, number, number])[] = [
    ['|x|', { x: 0 }, 0, 0],
    ['√x', { x: 0 }, 0, 0],
    ['√(x^2 + y^2)', { x: 0, y: 0 }, 0, 0],
    ['exp(-√(x^2 + y^2))', { x: 0, y: 0 }, 0, 0],
    ['x^0.5', { x: 0 }, 0, 0],
    ['(x^2)^0.5', { x: 0 }, 0, 0],
    ['x^1.5', { x: 0 }, 0, 0],
    ['x^1', { x: 0 }, 1, 0],
    ['x^2', { x: 0 }, 0, 2],
    ['x^3', { x: 0 }, 0, 0],
    ['x^0', { x: 0 }, 0, 0],
    ['x^p', { x: 0, p: 0 }, 0, 0],
    ['x^p', { x: 0, p: 0.5 }, 0, 0],
    ['x^p', { x: 0, p: 1 }, 1, 0],
    ['x^p', { x: 0, p: 2 }, 0, 2],
    ['x^p', { x: 0, p: 3 }, 0, 0],
    ['x^p', { x: -2, p: 3 }, 12, -12],
    ['x^y', { x: 0, y: 2 }, 0, 2],
    ['0^x', { x: 2 }, 0, 0],
    ['y^x', { x: 2, y: 0 }, 0, 0],
    ['x^x', { x: 0 }, 0, 0],
    ['asin(x)', { x: 1 }, 0, 0],
    ['acos(x)', { x: -1 }, 0, 0],
    ['atan2(x, y)', { x: 0, y: 0 }, 0, 0],
    ['sign(x)', { x: 0 }, 0, 0],
    ['floor(x)', { x: 1 }, 0, 0],
    ['relu(x)', { x: 0 }, 0, 0],
    ['leaky_relu(x)', { x: 0 }, 0.01, 0],
    ['elu(x)', { x: 0 }, 1, 1],
    ['max(x, 2x)', { x: 0 }, 1, 0],
    ['max(2x, x)', { x: 0 }, 2, 0],
    ['min(x, 2x)', { x: 0 }, 1, 0],
    ['clamp(x, 0, 1)', { x: 0 }, 1, 0],
    ['clamp(x, 0, 1)', { x: 1 }, 1, 0],
    ['clamp(x, 0, 1)', { x: 2 }, 0, 0],
    ['clamp(3, 0, x)', { x: 2 }, 1, 0],
    // Branches that are not taken.
    ['where(x > 0, √x, x)', { x: -1 }, 1, 0],
    ['where(x == 0, 1, sin(x)/x)', { x: 0 }, 0, 0],
    ['y where(x > 1, log x, x^2)', { x: -1, y: 3 }, -6, 6],
    ['x^clamp(y, 0, 2)', { x: -1, y: 5 }, -2, 2],
    ['(-2)^clamp(x, 0, 2)', { x: 5 }, 0, 0],
    ['where(1/x > 0, 1/x, x^2)', { x: 0 }, -Infinity, Infinity],
    // Far out, where one factor overflows.
    ['sigmoid(x)', { x: 800 }, 0, 0],
    ['sigmoid(x)', { x: -800 }, 0, 0],
    ['tanh(x)', { x: 800 }, 0, 0],
    ['softplus(x)', { x: 800 }, 1, 0],
    ['softplus(x)', { x: -800 }, 0, 0],
    ['elu(x)', { x: 800 }, 1, 0],
  ]
  test.each(table)('%s at %o', (text, point, slope, bend) => {
    const derivative = differentiate(treeOf(text), 'x')
    expect(at(derivative, point)).toBeCloseTo(slope, 12)
    expect(at(differentiate(derivative, 'x'), point)).toBeCloseTo(bend, 12)
  })
})

describe('the order of factors', () => {
  const isConstant = (part: Tree) => part === 'a' || part === 'b'

  it('is numbers, constants, then the rest as written', () => {
    const rosenbrock = treeOf('(a - x)^2 + b(y - x^2)^2')
    expect(differentiate(rosenbrock, 'y', isConstant)).toEqual([
      '*',
      ['*', 2, 'b'],
      ['-', 'y', ['^', 'x', 2]],
    ])
    expect(differentiate(rosenbrock, 'x', isConstant)).toEqual([
      '-',
      ['*', -2, ['-', 'a', 'x']],
      ['*', ['*', ['*', 4, 'b'], ['-', 'y', ['^', 'x', 2]]], 'x'],
    ])
  })

  it('leaves nothing that says nothing', () => {
    expect(differentiate(treeOf('3 + x'), 'x')).toBe(1)
    expect(differentiate(treeOf('sin y'), 'x')).toBe(0)
    expect(differentiate(treeOf('x/2'), 'x')).toBe(0.5)
    expect(differentiate(treeOf('x^2/2'), 'x')).toBe('x')
    expect(differentiate(treeOf('1/2 x^2'), 'x')).toBe('x')
    expect(differentiate(treeOf('-(x^2)'), 'x')).toEqual(['*', -2, 'x'])
  })
})

it('takes time in proportion to the formula, not to its derivative written out', () => {
  const chain = treeOf(`${'x'.repeat(900)}y`)
  const second = differentiate(differentiate(chain, 'x'), 'x')
  expect(at(second, { x: 1, y: 1 })).toBe(900 * 899)
})

it('has no derivative of what only rules know', () => {
  expect(() => differentiate(['norm', 'x'], 'x')).toThrow('norm')
})
