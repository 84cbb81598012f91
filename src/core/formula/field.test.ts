import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { type Field, field, fieldObjective, typedField } from './field.ts'
import type { Parsed } from './problem.ts'

function valid<T>(parsed: Parsed<T>): T {
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value
}

function typed(text: string): Field {
  return valid(typedField(text, []))
}

describe('a field', () => {
  it('writes abbreviations out', () => {
    const rotated = valid(
      field('# turned\nu = x cos θ + y sin θ\nv = u^2\n(v +\n 1)/2', ['x', 'y'], ['theta']),
    )
    expect(rotated.value).toEqual([
      '/',
      ['+', ['^', ['+', ['*', 'x', ['cos', 'theta']], ['*', 'y', ['sin', 'theta']]], 2], 1],
      2,
    ])
  })

  it('lets a later line give a name again', () => {
    expect(typed('u = x\nu = u^2\nu + 1').value).toEqual(['+', ['^', 'x', 2], 1])
  })

  it('has a symmetric Hessian, found once', () => {
    const { hessian, ...rest } = typed('x^2 y + sin(xy)')
    expect(hessian[0]?.[1]).toBe(hessian[1]?.[0])
    expect(rest.gradient).toHaveLength(2)
    const lazy = typed('x^2 y')
    expect(lazy.hessian).toBe(lazy.hessian)
  })

  const refusals: readonly (readonly [string, object])[] = [
    ['', { line: 0, column: 0, problem: { kind: 'empty' } }],
    ['# nothing\n', { problem: { kind: 'empty' } }],
    ['u = x', { line: 0, column: 2, length: 1, problem: { kind: 'unexpected', found: '=' } }],
    ['u = x\nv = u', { line: 1, column: 2, problem: { kind: 'unexpected' } }],
    ['x + 1\nx', { line: 0, column: 0, length: 5, problem: { kind: 'assignment-expected' } }],
    ['x = 2\nx', { line: 0, column: 0, length: 1, problem: { kind: 'cannot-assign', name: 'x' } }],
    ['\n  θ = 2\nx', { line: 1, column: 2, length: 1, problem: { kind: 'cannot-assign' } }],
    ['u = q\nx', { line: 0, column: 4, problem: { kind: 'unknown-name', name: 'q' } }],
    ['u = x\n  u + (x\n + q)', { line: 2, column: 3, problem: { kind: 'unknown-name' } }],
    ['norm(x)', { problem: { kind: 'only-in-rules' } }],
    [`${'u = x\n'.repeat(400)}x`, { line: 333, column: 2, problem: { kind: 'too-long' } }],
    [doubling(40), { problem: { kind: 'too-large' } }],
  ]
  test.each(refusals)('refuses %j', (text, error) => {
    expect(field(text, ['x', 'y'], ['theta'])).toMatchObject({ ok: false, error })
  })

  function doubling(times: number): string {
    const lines = Array.from({ length: times }, (_, n) => `u${n + 1} = u${n} + u${n}`)
    return ['u0 = x', ...lines, `u${times}`].join('\n')
  }
})

describe('a typed formula', () => {
  const coordinates: readonly (readonly [string, readonly string[]])[] = [
    ['x^2', ['x']],
    ['3', ['x']],
    ['y^2', ['x', 'y']],
    ['xy', ['x', 'y']],
    ['z', ['x', 'y', 'z']],
    ['u = xz\nu', ['x', 'y', 'z']],
    ['z = x y\nz^2', ['x', 'y']],
    ['(3(x+2)^2+3(y+2)^2+3(z+2)^2+27)/4', ['x', 'y', 'z']],
  ]
  test.each(coordinates)('%j has %j', (text, names) => {
    expect(typed(text).coordinates).toEqual(names)
  })

  it('says what it does not know', () => {
    expect(typedField('x + t', [])).toMatchObject({ error: { column: 4 } })
  })
})

describe('an objective', () => {
  it('gives value, gradient and Hessian', () => {
    const objective = fieldObjective(valid(field('a x^2 + b x y', ['x', 'y'], ['a', 'b'])), {
      a: 2,
      b: 3,
    })
    expect(objective.dimension).toBe(2)
    expect(objective.value([1, 2])).toBe(8)
    expect(objective.gradient([1, 2])).toEqual([10, 3])
    expect(objective.hessian([1, 2])).toEqual([
      [4, 3],
      [3, 0],
    ])
  })

  it('is right about four ones and their mean', () => {
    const objective = fieldObjective(typed('(3(x+2)^2+3(y+2)^2+3(z+2)^2+27)/4'), {})
    expect(objective.gradient([1, 1, 1])).toEqual([4.5, 4.5, 4.5])
  })

  /** Formula, a point where it is not twice differentiable, and one nearby where it is. */
  const kinks: readonly (readonly [string, readonly number[], readonly number[]])[] = [
    ['|x|', [0], [0.1]],
    ['√(x^2 + y^2)', [0, 0], [0, 0.1]],
    ['-20exp(-0.2√(0.5(x^2 + y^2))) - exp(0.5(cos 2πx + cos 2πy))', [0, 0], [0, 0.1]],
    ['relu(x - 1)', [1], [0]],
    ['leaky_relu(x)', [0], [-1]],
    ['elu(x)', [0], [-1]],
    ['max(x, 2y)', [2, 1], [1, 1]],
    ['min(x, 3)', [3], [0]],
    ['clamp(x, 0, 1)', [1], [0.5]],
    ['sign(x)', [0], [1]],
    ['floor(x)', [2], [2.5]],
    ['where(x < 1, x, x^2)', [1], [0]],
    ['x^1.5', [0], [1]],
    ['x^0.5', [0], [1]],
    ['x^y', [0, 3], [1, 3]],
    ['asin(x)', [1], [0]],
    ['acos(x)', [-1], [0]],
    ['atan2(y, x)', [-1, 0], [1, 0]],
    ['atan2(y, x)', [0, 0], [0, 1]],
    ['1/x', [0], [1]],
    ['log x', [0], [1]],
    ['√x', [-1], [1]],
  ]
  test.each(kinks)('%s has no Hessian at %j', (text, kink, smooth) => {
    const objective = fieldObjective(typed(text), {})
    expect(objective.hessian(kink)).toBeUndefined()
    expect(objective.hessian(smooth)).toBeDefined()
  })

  const smooth: readonly (readonly [string, readonly number[]])[] = [
    ['where(x > 5, |y|, y^2)', [0, 0]],
    ['where(x < 5, y^2, |y|)', [0, 0]],
    ['max(|x|, 1)', [0]],
    ['min(|x|, -1)', [0]],
    ['relu(|x| - 1)', [0]],
    ['x^2.5', [0]],
    ['x^3', [0]],
    ['√2 x + |−3| + max(1, 1) + floor(2)', [0]],
    ['softplus(x) + sigmoid(x) + tanh(x)', [0]],
  ]
  test.each(smooth)('%s has one at %j', (text, point) => {
    expect(fieldObjective(typed(text), {}).hessian(point)).toBeDefined()
  })

  it('knows which powers of a parameter bend', () => {
    const power = valid(field('x^p', ['x'], ['p']))
    const hessian = (p: number) => fieldObjective(power, { p }).hessian([0])
    expect([0, 1, 2, 2.5, 3].map((p) => hessian(p)?.flat())).toEqual([[0], [0], [2], [0], [0]])
    expect([0.5, 1.5, -1].map(hessian)).toEqual([undefined, undefined, undefined])
  })

  it('has the subgradient 0 where the Hessian is missing', () => {
    const cone = fieldObjective(typed('√(x^2 + y^2) + |x|'), {})
    expect(cone.gradient([0, 0])).toEqual([0, 0])
  })
})

describe('automatic differentiation by PyTorch', () => {
  interface Case {
    readonly surface: string
    readonly formula: string
    readonly surface_params: Readonly<Record<string, number>>
    readonly point: readonly number[]
    readonly value: number
    readonly gradient: readonly number[]
    readonly hessian: readonly (readonly number[])[]
  }
  const golden = new URL('../landscapes/golden/derivatives.json', import.meta.url)
  const { cases } = JSON.parse(readFileSync(golden, 'utf8')) as { readonly cases: readonly Case[] }
  /** Where the file has prose instead of a formula. */
  const written = new Map([
    [
      'goldstein_price',
      '(1 + (x+y+1)^2 (19 - 14x + 3x^2 - 14y + 6x y + 3y^2))(30 + (2x-3y)^2 (18 - 32x + 12x^2 + 48y - 36x y + 27y^2))',
    ],
    ['rosenbrock3', '100(y - x^2)^2 + (1 - x)^2 + 100(z - y^2)^2 + (1 - y)^2'],
  ])

  it.each(cases)('agrees on $surface at $point', (example) => {
    const [last = '', ...abbreviations] = example.formula.split(', ')
    const text = written.get(example.surface) ?? [...abbreviations, last].join('\n')
    const coordinates = ['x', 'y', 'z'].slice(0, example.point.length)
    const parameters = example.surface_params
    const objective = fieldObjective(
      valid(field(text, coordinates, Object.keys(parameters))),
      parameters,
    )
    const found = [
      objective.value(example.point),
      ...objective.gradient(example.point),
      ...(objective.hessian(example.point) ?? []).flat(),
    ]
    const expected = [example.value, ...example.gradient, ...example.hessian.flat()]
    expect(found).toHaveLength(expected.length)
    for (const [place, value] of expected.entries()) {
      const difference = Math.abs((found[place] ?? Number.NaN) - value)
      expect(difference / (1 + Math.abs(value))).toBeLessThan(1e-13)
    }
  })
})

describe('long formulas', () => {
  const long: readonly (readonly [string, string])[] = [
    ['a sum', `${'x+'.repeat(900)}x`],
    ['a difference', `${'x-'.repeat(900)}y`],
    ['a product', `${'x'.repeat(900)}y`],
    ['a quotient', `${'x/'.repeat(900)}y`],
    ['bars', 'x|y|'.repeat(300)],
    ['waves', 'sinxcosy'.repeat(150)],
    ['nested functions', `${'sin '.repeat(60)}x`],
    ['nested choices', `${'where(x>y,1,'.repeat(60)}x${')'.repeat(60)}`],
    ['nested powers', `${'x^'.repeat(60)}y`],
  ]
  test.each(long)('%s has all derivatives', (_, text) => {
    const objective = fieldObjective(typed(text), {})
    const x = [0.99, 0.98].slice(0, objective.dimension)
    expect(objective.value(x)).not.toBeNaN()
    expect(objective.gradient(x)).not.toContain(Number.NaN)
    expect(objective.hessian(x)).toBeDefined()
  })
})
