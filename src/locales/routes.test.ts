import { describe, expect, it } from 'vitest'
import type { Divergence } from '../core/analysis/divergence.ts'
import { en } from './en.ts'
import { zhCN } from './zh-CN.ts'

const bound = { rule: 'momentum', eta: 0.5, most: 3.8 } as const
const seen = { step: 37, inside: true }
const diagnosis = {
  value: 12.5,
  gradient: [3, 4],
  hessian: undefined,
  gg: 25,
  ghg: Number.NaN,
  eigenvalues: [],
  eigenvectors: [],
  kappa: Number.NaN,
  kind: 'kink',
} as const

const cases: readonly (readonly [Divergence, readonly string[]])[] = [
  [{ ...seen, kind: 'overshoots', bound, product: 6.625 }, ['37', '6.63 > 2(1 + μ) = 3.8']],
  [
    { ...seen, kind: 'overshoots-later', bound, product: 1.5, later: { step: 39, product: 8 } },
    ['37', '1.5', '2(1 + μ) = 3.8', '39', 'λₘₐₓ = 8'],
  ],
  [{ ...seen, kind: 'falls', end: { step: 99, value: -1e300 } }, ['37', '−10³⁰⁰', '99']],
  [{ ...seen, kind: 'unexplained', diagnosis }, ['37', 'f = 12.5', '|g| = 5']],
]

describe.each([
  ['en', en],
  ['zh-CN', zhCN],
] as const)('why a run diverged, in %s', (_, text) => {
  it.each(cases)('%o', (why, parts) => {
    const sentence = text.routes.diverged('…', why)
    for (const part of ['…', ...parts]) expect(sentence).toContain(part)
    expect(text.routes.diverged('…', { ...why, inside: false })).not.toBe(sentence)
  })

  it('says no λ where there is none', () => {
    const known = { ...diagnosis, eigenvalues: [7, 1] }
    const sentence = text.routes.diverged('', { ...seen, kind: 'unexplained', diagnosis: known })
    expect(sentence).toContain('λₘₐₓ = 7')
    expect(text.routes.diverged('', { ...seen, kind: 'unexplained', diagnosis })).not.toContain('λ')
  })
})
