import { describe, expect, it, test } from 'vitest'
import { parse } from './parse.ts'
import type { Problem } from './problem.ts'
import type { Names } from './tokens.ts'
import type { Tree } from './tree.ts'

const known = new Set(['x', 'y', 'z', 'a', 'b', 'n', 'l1', 'theta', 'beta1', 'kappa'])
const names: Names = { knows: (name) => known.has(name) }
const { PI, E } = Math

describe('what a text means', () => {
  const meanings: readonly (readonly [string, Tree])[] = [
    // numbers
    ['2', 2],
    ['2.', 2],
    ['.5', 0.5],
    ['1e-3', 0.001],
    ['1.5E+2', 150],
    ['2e3', 2000],
    ['2e', ['*', 2, E]],
    ['2e-x', ['-', ['*', 2, E], 'x']],
    ['2exp(x)', ['*', 2, ['exp', 'x']]],
    ['-3', -3],
    ['+3', 3],
    ['pi', PI],
    ['e^x', ['^', E, 'x']],
    // precedence
    ['1+2*x', ['+', 1, ['*', 2, 'x']]],
    ['x-y-z', ['-', ['-', 'x', 'y'], 'z']],
    ['x/y/z', ['/', ['/', 'x', 'y'], 'z']],
    ['x/y*z', ['*', ['/', 'x', 'y'], 'z']],
    ['-x^2', ['neg', ['^', 'x', 2]]],
    ['-2^2', ['neg', ['^', 2, 2]]],
    ['(-2)^2', ['^', -2, 2]],
    ['-x*y', ['*', ['neg', 'x'], 'y']],
    ['x*-y', ['*', 'x', ['neg', 'y']]],
    ['x - -y', ['-', 'x', ['neg', 'y']]],
    ['--x', ['neg', ['neg', 'x']]],
    ['2^-x', ['^', 2, ['neg', 'x']]],
    ['2^-x^2', ['^', 2, ['neg', ['^', 'x', 2]]]],
    ['a^b^x', ['^', 'a', ['^', 'b', 'x']]],
    ['x**2', ['^', 'x', 2]],
    ['x^-1', ['^', 'x', -1]],
    ['x^1/2', ['/', ['^', 'x', 1], 2]],
    // side by side
    ['2x', ['*', 2, 'x']],
    ['1/2 x', ['*', ['/', 1, 2], 'x']],
    ['1/2x', ['*', ['/', 1, 2], 'x']],
    ['1/2 (x + y)', ['*', ['/', 1, 2], ['+', 'x', 'y']]],
    ['2 -x', ['-', 2, 'x']],
    ['-3x', ['*', -3, 'x']],
    ['1-3x', ['-', 1, ['*', 3, 'x']]],
    ['3(x)', ['*', 3, 'x']],
    ['(x)(y)', ['*', 'x', 'y']],
    ['(x)2', ['*', 'x', 2]],
    ['a(b)', ['*', 'a', 'b']],
    ['a(x+1)^2', ['*', 'a', ['^', ['+', 'x', 1], 2]]],
    ['pi(x)', ['*', PI, 'x']],
    ['x^2y', ['*', ['^', 'x', 2], 'y']],
    ['2^3x', ['*', ['^', 2, 3], 'x']],
    ['e^-x y', ['*', ['^', E, ['neg', 'x']], 'y']],
    ['3 x y^2', ['*', ['*', 3, 'x'], ['^', 'y', 2]]],
    // letters run together
    ['xy', ['*', 'x', 'y']],
    ['xy^2', ['*', 'x', ['^', 'y', 2]]],
    ['2xyz', ['*', ['*', ['*', 2, 'x'], 'y'], 'z']],
    ['l1x', ['*', 'l1', 'x']],
    ['l1 x^2', ['*', 'l1', ['^', 'x', 2]]],
    ['xpi', ['*', 'x', PI]],
    ['xe', ['*', 'x', E]],
    ['kappax', ['*', 'kappa', 'x']],
    ['xsin(y)', ['*', 'x', ['sin', 'y']]],
    ['sinx', ['sin', 'x']],
    ['sinxcosy', ['*', ['sin', 'x'], ['cos', 'y']]],
    ['asinx', ['asin', 'x']],
    // functions without parentheses
    ['sin x', ['sin', 'x']],
    ['sin 2x', ['sin', ['*', 2, 'x']]],
    ['sin 2 pi x', ['sin', ['*', ['*', 2, PI], 'x']]],
    ['sin x^2', ['sin', ['^', 'x', 2]]],
    ['sin x/2', ['/', ['sin', 'x'], 2]],
    ['sin x * y', ['*', ['sin', 'x'], 'y']],
    ['sin x + y', ['+', ['sin', 'x'], 'y']],
    ['sin x cos y', ['*', ['sin', 'x'], ['cos', 'y']]],
    ['sin x cos(y)', ['*', ['sin', 'x'], ['cos', 'y']]],
    ['2 sin x y', ['*', 2, ['sin', ['*', 'x', 'y']]]],
    ['sin cos x', ['sin', ['cos', 'x']]],
    ['sin -x', ['sin', ['neg', 'x']]],
    ['exp -x^2/2', ['/', ['exp', ['neg', ['^', 'x', 2]]], 2]],
    ['sin x(y+1)', ['sin', ['*', 'x', ['+', 'y', 1]]]],
    ['sin|x|', ['sin', ['abs', 'x']]],
    ['where(sin x < y, 1, 2)', ['where', ['<', ['sin', 'x'], 'y'], 1, 2]],
    // functions with parentheses, and powers of functions
    ['sin(x)y', ['*', ['sin', 'x'], 'y']],
    ['sin (x) y', ['*', ['sin', 'x'], 'y']],
    ['sin(x)^2', ['^', ['sin', 'x'], 2]],
    ['sin^2 x', ['^', ['sin', 'x'], 2]],
    ['sin^2(x)', ['^', ['sin', 'x'], 2]],
    ['sin² x', ['^', ['sin', 'x'], 2]],
    ['sin^2 2x', ['^', ['sin', ['*', 2, 'x']], 2]],
    ['sin^2 x + cos^2 x', ['+', ['^', ['sin', 'x'], 2], ['^', ['cos', 'x'], 2]]],
    ['sin^n(x)', ['^', ['sin', 'x'], 'n']],
    ['pow(x, y)', ['^', 'x', 'y']],
    ['ln x', ['log', 'x']],
    ['max(x, y)', ['max', 'x', 'y']],
    ['clamp(x, -1, 1)', ['clamp', 'x', -1, 1]],
    ['where(x<=y, x, y)', ['where', ['<=', 'x', 'y'], 'x', 'y']],
    ['where((x != y), x, y)', ['where', ['!=', 'x', 'y'], 'x', 'y']],
    // bars and roots
    ['|x|', ['abs', 'x']],
    ['|x||y|', ['*', ['abs', 'x'], ['abs', 'y']]],
    ['2|x|', ['*', 2, ['abs', 'x']]],
    ['|x|y', ['*', ['abs', 'x'], 'y']],
    ['||x|-1|', ['abs', ['-', ['abs', 'x'], 1]]],
    ['|x-|y||', ['abs', ['-', 'x', ['abs', 'y']]]],
    ['|-x|^2', ['^', ['abs', ['neg', 'x']], 2]],
    ['|x(|y|+1)|', ['abs', ['*', 'x', ['+', ['abs', 'y'], 1]]]],
    ['√x', ['sqrt', 'x']],
    ['√2 x', ['*', ['sqrt', 2], 'x']],
    ['√x^2', ['sqrt', ['^', 'x', 2]]],
    ['√(x+1)', ['sqrt', ['+', 'x', 1]]],
    ['√(x+1)^2', ['^', ['sqrt', ['+', 'x', 1]], 2]],
    ['√|x|', ['sqrt', ['abs', 'x']]],
    ['2√√x', ['*', 2, ['sqrt', ['sqrt', 'x']]]],
    // signs people paste
    ['x²', ['^', 'x', 2]],
    ['x²y³', ['*', ['^', 'x', 2], ['^', 'y', 3]]],
    ['x⁻¹', ['^', 'x', -1]],
    ['x¹²', ['^', 'x', 12]],
    ['-x²', ['neg', ['^', 'x', 2]]],
    ['2^x²', ['^', 2, ['^', 'x', 2]]],
    ['(x+y)²', ['^', ['+', 'x', 'y'], 2]],
    ['x·y', ['*', 'x', 'y']],
    ['x × y', ['*', 'x', 'y']],
    ['x − y', ['-', 'x', 'y']],
    ['x ÷ y', ['/', 'x', 'y']],
    ['2πx', ['*', ['*', 2, PI], 'x']],
    ['θ x', ['*', 'theta', 'x']],
    ['β1 x', ['*', 'beta1', 'x']],
    ['cosθ', ['cos', 'theta']],
    ['where(x ≤ y, 1, 0)', ['where', ['<=', 'x', 'y'], 1, 0]],
    ['where(x ≥ y, 1, 0)', ['where', ['>=', 'x', 'y'], 1, 0]],
    ['where(x ≠ y, 1, 0)', ['where', ['!=', 'x', 'y'], 1, 0]],
    ['（ｘ＋１）＊２', ['*', ['+', 'x', 1], 2]],
    ['ｍａｘ（ｘ，ｙ）＾２', ['^', ['max', 'x', 'y'], 2]],
    ['x\u3000y', ['*', 'x', 'y']],
    ['x\n+ y', ['+', 'x', 'y']],
  ]
  test.each(meanings)('%s', (text, tree) => {
    expect(parse(text, names)).toEqual({ ok: true, value: tree })
  })

  it('keeps the sign of zero', () => {
    const parsed = parse('-0', names)
    expect(parsed.ok && Object.is(parsed.value, -0)).toBe(true)
  })

  it('lets a known name shadow a constant', () => {
    expect(parse('e', { knows: (name) => name === 'e' })).toEqual({ ok: true, value: 'e' })
  })

  it('takes the longest known name first, and another cut where that leaves a rest', () => {
    const some = new Set(['a', 'ab', 'bc', 'x'])
    const cut = (text: string) => parse(text, { knows: (name) => some.has(name) })
    expect(cut('abx')).toEqual({ ok: true, value: ['*', 'ab', 'x'] })
    expect(cut('abc')).toEqual({ ok: true, value: ['*', 'a', 'bc'] })
  })

  it('knows norm, dot and gradient in rules', () => {
    const rule: Names = { knows: (name) => name === 'w' || name === 'g', inRule: true }
    expect(parse('g/norm(g)', rule)).toEqual({ ok: true, value: ['/', 'g', ['norm', 'g']] })
    expect(parse('gradient(w + g)', rule)).toEqual({
      ok: true,
      value: ['gradient', ['+', 'w', 'g']],
    })
  })
})

describe('what is refused, and where', () => {
  const operand = 'operand'
  const refusals: readonly (readonly [string, number, number, Problem])[] = [
    ['', 0, 0, { kind: 'empty' }],
    ['  ', 0, 0, { kind: 'empty' }],
    ['x @ y', 2, 1, { kind: 'unexpected-character', found: '@' }],
    ['x + 😀', 4, 2, { kind: 'unexpected-character', found: '😀' }],
    ['x ! y', 2, 1, { kind: 'unexpected-character', found: '!' }],
    ['[x]', 0, 1, { kind: 'unexpected-character', found: '[' }],
    ['"x"', 0, 1, { kind: 'unexpected-character', found: '"' }],
    ['x*', 2, 0, { kind: 'unexpected-end', expected: operand }],
    ['x+  ', 2, 0, { kind: 'unexpected-end', expected: operand }],
    ['(x', 2, 0, { kind: 'unexpected-end', expected: ')' }],
    ['|x', 2, 0, { kind: 'unexpected-end', expected: '|' }],
    ['(|x)', 3, 1, { kind: 'unexpected', found: ')', expected: '|' }],
    ['x)', 1, 1, { kind: 'unexpected', found: ')', expected: 'end' }],
    ['x, y', 1, 1, { kind: 'unexpected', found: ',', expected: 'end' }],
    ['()', 1, 1, { kind: 'unexpected', found: ')', expected: operand }],
    ['sin()', 4, 1, { kind: 'unexpected', found: ')', expected: operand }],
    ['sin', 3, 0, { kind: 'unexpected-end', expected: operand }],
    ['sin + 1 *', 9, 0, { kind: 'unexpected-end', expected: operand }],
    ['sin * x', 4, 1, { kind: 'unexpected', found: '*', expected: operand }],
    ['max x', 4, 1, { kind: 'unexpected', found: 'x', expected: '(' }],
    ['x = 2', 2, 1, { kind: 'unexpected', found: '=', expected: 'operator' }],
    ['1 2', 2, 1, { kind: 'unexpected', found: '2', expected: 'operator' }],
    ['1.2.3', 3, 2, { kind: 'unexpected', found: '.3', expected: 'operator' }],
    ['1e999', 0, 5, { kind: 'unexpected', found: '1e999', expected: operand }],
    ['sin^-1 x', 4, 1, { kind: 'unexpected', found: '-', expected: operand }],
    ['sin⁻¹ x', 3, 2, { kind: 'unexpected', found: '⁻¹', expected: operand }],
    ['q + x', 0, 1, { kind: 'unknown-name', name: 'q' }],
    ['x2', 0, 2, { kind: 'unknown-name', name: 'x2' }],
    ['log2(x)', 0, 4, { kind: 'unknown-name', name: 'log2', near: 'log' }],
    ['1 + sim(x)', 4, 3, { kind: 'unknown-name', name: 'sim', near: 'sin' }],
    ['Sin(x)', 0, 3, { kind: 'unknown-name', name: 'Sin', near: 'sin' }],
    ['kapap', 0, 5, { kind: 'unknown-name', name: 'kapap', near: 'kappa' }],
    ['kapp', 0, 4, { kind: 'unknown-name', name: 'kapp', near: 'kappa' }],
    ['foo(x)', 0, 3, { kind: 'unknown-name', name: 'foo' }],
    ['f(x) = x', 0, 1, { kind: 'unknown-name', name: 'f' }],
    ['constructor', 0, 11, { kind: 'unknown-name', name: 'constructor' }],
    ['__proto__', 0, 9, { kind: 'unknown-name', name: '__proto__' }],
    ['x.constructor', 1, 1, { kind: 'unexpected-character', found: '.' }],
    ['toString(x)', 0, 8, { kind: 'unknown-name', name: 'toString' }],
    ['hasOwnProperty', 0, 14, { kind: 'unknown-name', name: 'hasOwnProperty' }],
    ['max(1)', 0, 3, { kind: 'argument-count', name: 'max', takes: 2, given: 1 }],
    ['sin(x, y)', 0, 3, { kind: 'argument-count', name: 'sin', takes: 1, given: 2 }],
    ['2 where(x<y, 1)', 2, 5, { kind: 'argument-count', name: 'where', takes: 3, given: 2 }],
    ['x < y', 0, 5, { kind: 'number-expected' }],
    ['1 + (x < y)', 4, 7, { kind: 'number-expected' }],
    ['(x<y)<z', 0, 5, { kind: 'number-expected' }],
    ['sin(x<y)', 3, 5, { kind: 'number-expected' }],
    ['max(x<y, 1)', 4, 3, { kind: 'number-expected' }],
    ['|x<y|', 0, 5, { kind: 'number-expected' }],
    ['where(x, 1, 2)', 6, 1, { kind: 'condition-expected' }],
    ['where(x<y, x<y, 2)', 11, 3, { kind: 'number-expected' }],
    ['where(x<y<z, 1, 2)', 9, 1, { kind: 'chained-comparison' }],
    ['x < y == z', 6, 2, { kind: 'chained-comparison' }],
    ['norm(x)', 0, 4, { kind: 'only-in-rules', name: 'norm' }],
    ['2gradient(x)', 1, 8, { kind: 'only-in-rules', name: 'gradient' }],
  ]
  test.each(refusals)('%s', (text, column, length, problem) => {
    expect(parse(text, names)).toEqual({ ok: false, error: { line: 0, column, length, problem } })
  })

  it('counts lines and columns of the text as typed', () => {
    const parsed = parse('（ｘ ＋\r\n  ｑ）', names, { line: 3, column: 7 })
    expect(parsed).toMatchObject({ error: { line: 4, column: 2, length: 1 } })
    expect(parse('x +', names, { line: 3, column: 7 })).toMatchObject({
      error: { line: 3, column: 10, length: 0 },
    })
  })

  it('wants vectors where a rule needs them', () => {
    const rule: Names = { knows: (name) => name === 'w', inRule: true }
    const problem = { kind: 'vector-expected', name: 'norm' }
    expect(parse('norm(2)', rule)).toMatchObject({ error: { problem } })
    expect(parse('norm(norm(w))', rule)).toMatchObject({ error: { problem } })
  })
})

describe('hostile texts', () => {
  const hostile: readonly (readonly [string, string, string])[] = [
    ['parentheses', '('.repeat(10_000), 'too-long'],
    ['nested parentheses', `${'('.repeat(900)}x${')'.repeat(900)}`, 'too-deep'],
    ['minus signs', '-'.repeat(1_999), 'too-deep'],
    ['plus signs', '+'.repeat(1_999), 'too-deep'],
    ['bars', '|'.repeat(1_999), 'too-deep'],
    ['roots', '√'.repeat(1_999), 'too-deep'],
    ['powers', `${'x^'.repeat(900)}x`, 'too-deep'],
    ['functions', `${'sin '.repeat(490)}x`, 'too-deep'],
    ['functions run together', `${'sin'.repeat(600)}x`, 'too-deep'],
    ['powers of functions', 'sin^sin^'.repeat(200), 'too-deep'],
    ['nested calls', `${'max(x,'.repeat(300)}x`, 'too-deep'],
    ['a long word', 'x'.repeat(2_000), 'too-large'],
    ['a long unknown word', 'q'.repeat(2_000), 'unknown-name'],
    ['a word that almost splits', `${'x'.repeat(1_998)}q`, 'unknown-name'],
    ['length', ' '.repeat(2_001), 'too-long'],
    ['commas', `max(${'1,'.repeat(990)}1)`, 'argument-count'],
  ]
  test.each(hostile)('%s', (_, text, kind) => {
    expect(parse(text, names)).toMatchObject({ ok: false, error: { problem: { kind } } })
  })

  it('takes 64 levels and no more', () => {
    const nested = (levels: number) => '('.repeat(levels) + 'x'.concat(')'.repeat(levels))
    expect(parse(nested(64), names)).toEqual({ ok: true, value: 'x' })
    expect(parse(nested(65), names)).toMatchObject({ error: { problem: { kind: 'too-deep' } } })
  })

  it('takes a sum as long as the text may be', () => {
    expect(parse(`${'x+'.repeat(999)}x`, names)).toMatchObject({ ok: true })
  })
})
