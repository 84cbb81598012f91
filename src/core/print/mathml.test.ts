import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { doubles, evaluate } from '../formula/evaluate.ts'
import { parse } from '../formula/parse.ts'
import type { Tree } from '../formula/tree.ts'
import { mathml } from './mathml.ts'
import { plainText } from './testing/plainText.ts'

const names = {
  knows: (name: string) => /^(x|y|z|a|b|theta|beta1|m_hat|v_max|lr|kappa)$/.test(name),
}

function treeOf(text: string): Tree {
  const parsed = parse(text, { ...names, inRule: true })
  if (!parsed.ok) throw new Error(`${text}: ${JSON.stringify(parsed.error)}`)
  return parsed.value
}

/** Text, and how its formula reads: fractions, powers and roots with brackets for what is drawn as their extent. */
const table: readonly (readonly [string, string])[] = [
  ['(a-x)^2 + b*(y-x^2)^2', '(a-x)^{2}+b(y-x^{2})^{2}'],
  ['1/2 x', '{1}/{2} x'],
  ['1/2*(x^2 - kappa*y^2)', '{1}/{2} (x^{2}-κy^{2})'],
  ['a*b/x', '{ab}/{x}'],
  ['a/b*x/y', '{a}/{b} {x}/{y}'],
  ['x/y/z', '{x}/{yz}'],
  ['x*(y/z)', 'x {y}/{z}'],
  ['x/(y/z)', '{x}/{{y}/{z}}'],
  ['(x+y)/(x-y)', '{x+y}/{x-y}'],
  ['2*3*x', '2·3x'],
  ['x*2', 'x·2'],
  ['2*(1/2)', '2·{1}/{2}'],
  ['x*2^y', 'x·2^{y}'],
  ['2(x+1)', '2(x+1)'],
  ['-x^2', '-x^{2}'],
  ['-1x', '-x'],
  ['-1*(x+y)', '-(x+y)'],
  ['x + -3y', 'x-3y'],
  ['x - -3y', 'x+3y'],
  ['x - -y/2', 'x+{y}/{2}'],
  ['x*(-2)', 'x·(-2)'],
  ['x*(-y)', 'x(-y)'],
  ['x-(y-z)', 'x-(y-z)'],
  ['x+(y-z)', 'x+y-z'],
  ['-(-x)', 'x'],
  ['2-x-3', '2-x-3'],
  ['(-2)^x', '(-2)^{x}'],
  ['(-x)^2', '(-x)^{2}'],
  ['(x^2)^3', '(x^{2})^{3}'],
  ['x^2^3', 'x^{2^{3}}'],
  ['2^-x', '2^{-x}'],
  ['(x/y)^2', '({x}/{y})^{2}'],
  ['(x y)^2', '(xy)^{2}'],
  ['√(x+1)', '√{x+1}'],
  ['(√x)^2', '(√{x})^{2}'],
  ['|x|^2', '|x|^{2}'],
  ['floor(x)', '⌊x⌋'],
  ['exp(-x^2/2)', 'e^{-{x^{2}}/{2}}'],
  ['exp(x)^2', '(e^{x})^{2}'],
  ['e^x', 'e^{x}'],
  ['sin(x)^2', 'sin^{2}(x)'],
  ['sin(2 pi x)', 'sin(2πx)'],
  ['x cos(theta)', 'x cos(θ)'],
  ['log(x)^2', 'log(x)^{2}'],
  ['acos x', 'arccos(x)'],
  ['leaky_relu x', 'LeakyReLU(x)'],
  ['max(x, y+1)', 'max(x,y+1)'],
  ['clamp(x, 0, 1)', 'clip(x,0,1)'],
  ['where(x<=0, 0, where(x != y, x, 2))', '{0|x≤0;x|x≠y;2|otherwise'],
  ['where(x>0, x, 0) + 1', '({x|x>0;0|otherwise)+1'],
  ['1e-8', '10^{-8}'],
  ['2.5e-8 x', '2.5·10^{-8}x'],
  ['(1e-8)^x', '(10^{-8})^{x}'],
  ['0.001', '0.001'],
  ['beta1^x', 'β_{1}^{x}'],
  ['m_hat', 'm̂'],
  ['v_max^2', '(v^{max})^{2}'],
  ['lr x', 'ηx'],
  ['x/norm(x)', '{x}/{‖x‖}'],
  ['dot(x, y)', 'x^{⊤}y'],
  ['gradient(x + y)', '∇f(x+y)'],
]
test.each(table)('%s', (text, expected) => {
  expect(plainText(mathml(treeOf(text)))).toBe(expected)
})

it('takes symbols from outside, with what stands below and above', () => {
  const symbols = { lr: 'ρ_∞', a: 'η^⋆', x: 'w₁₂' }
  expect(plainText(mathml(treeOf('lr*a*x'), symbols))).toBe('ρ_{∞}η^{⋆}w_{12}')
  const hostile = '<img src="x" onerror=alert(1)>&'
  expect(mathml('x', { x: hostile })).not.toMatch(/<img|&(?!#)/)
  expect(plainText(mathml('x', { x: hostile }))).toBe(hostile)
  expect(plainText(mathml(treeOf('where(x<0, 1, 2)'), {}, '其他'))).toContain('其他')
})

describe('what is written', () => {
  const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 6, depthSize: 'large' },
      fc.constantFrom<Tree>('x', 'y', -2, 3, 0.5, -1, 1, 2e-5, Math.PI),
      fc.tuple(fc.constantFrom('+', '-', '*', '/', '^', 'max'), tie('tree'), tie('tree')),
      fc.tuple(
        fc.constantFrom('neg', 'abs', 'sqrt', 'exp', 'sin', 'asin', 'floor', 'log'),
        tie('tree'),
      ),
      fc.tuple(fc.constant('^'), tie('tree'), fc.constantFrom<Tree>(2, 3, -1)),
    ),
  }))
  const lookup = (name: string) => (name === 'x' ? 0.7 : 1.3)
  const readBack = (written: string) => {
    const called = written
      .replace(/(<mo form="prefix"[^>]*>)\|/g, '$1abs(')
      .replace(/(<mo form="postfix"[^>]*>)\|/g, '$1)')
    return plainText(called)
      .replace(/arcsin/g, 'asin')
      .replace(/√/g, 'sqrt')
      .replace(/⌊/g, 'floor(')
      .replace(/⌋/g, ')')
      .replace(/[{]/g, '(')
      .replace(/[}]/g, ')')
  }

  it('means the same when it is read again', () => {
    let compared = 0
    fc.assert(
      fc.property(tree, (formula) => {
        const value = evaluate(formula, doubles, lookup)
        // Where much comes of a little, rounding decides.
        const rough = { ...doubles, constant: (number: number) => number * (1 + 1e-10) }
        const nearby = evaluate(formula, rough, (name) => lookup(name) * (1 + 1e-10))
        fc.pre(
          Number.isFinite(value) && Math.abs(nearby - value) < 1e-7 * Math.max(1, Math.abs(value)),
        )
        const text = readBack(mathml(formula))
        fc.pre(text.length < 1000)
        const again = parse(text, names)
        if (!again.ok) throw new Error(`${text} ${JSON.stringify(again.error)}`)
        compared += 1
        const difference = evaluate(again.value, doubles, lookup) - value
        expect(Math.abs(difference)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value)))
      }),
      { seed: 7, numRuns: 3000 },
    )
    expect(compared).toBeGreaterThan(1000)
  })
})

it('writes formulas as long as they may be', () => {
  for (const text of [
    `${'x+'.repeat(900)}x`,
    `${'x-'.repeat(900)}x`,
    'x'.repeat(900),
    `${'x/'.repeat(900)}x`,
  ]) {
    expect(mathml(treeOf(text))).toMatch(/^<math/)
  }
})
