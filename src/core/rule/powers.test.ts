import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fieldFrom } from '../kernel/testing/odd.ts'
import { referencePoints } from '../kernel/testing/reference.ts'
import { rules } from '../kernel/testing/rules.ts'
import { ruleFrom } from './parse.ts'
import { withRunningPowers } from './powers.ts'

/** What a power is at the first steps, as typed and as a running product. */
function powersOf(
  exponent: string,
  hypers: Readonly<Record<string, number>>,
): [number[], number[]] {
  const rule = ruleFrom({ hypers, state: { p: 0 }, rule: `p = ${exponent}\nw = p + 0*w` })
  const points = [rule, withRunningPowers(rule)].map((each) =>
    referencePoints(each, fieldFrom('x', ['x']), { hypers, parameters: {}, start: [7] }, 30),
  )
  const [typed = [], running = []] = points.map((numbers) =>
    numbers.filter((_, at) => at % 2 === 0),
  )
  return [typed.slice(1), running.slice(1)]
}

describe('withRunningPowers', () => {
  it('leaves no power of the step in Adam', () => {
    const running = withRunningPowers(ruleFrom(rules.adam))
    expect(running.initial).toMatchObject({ 'power 1': 'beta1', 'power 2': 'beta2' })
    expect(JSON.stringify(running.statements)).not.toContain('"^","beta')
  })

  it('shares equal powers and keeps different ones apart', () => {
    const powers = Object.keys(withRunningPowers(ruleFrom(rules.nadam)).initial)
    expect(powers.filter((name) => name.startsWith('power'))).toHaveLength(3)
    const radam = Object.keys(withRunningPowers(ruleFrom(rules.radam)).initial)
    expect(radam.filter((name) => name.startsWith('power'))).toHaveLength(2)
  })

  it.each([
    'c^t',
    'c^(2*t + d)',
    'c^((t + 1)*d)',
    'c^(t*d - 3)',
    'c^(d - t)',
    'c^-t',
    '(c + d)^(d*(t - 1)*2)',
    '0.96^(t*d)',
    'd*c^(t - 1) + c^t',
  ])('is %s but for rounding', (exponent) => {
    const numbers = fc.record({
      c: fc.double({ min: 0.1, max: 1.5, noNaN: true }),
      d: fc.integer({ min: -3, max: 3 }),
    })
    fc.assert(
      fc.property(numbers, (hypers) => {
        const [typed, running] = powersOf(exponent, hypers)
        for (const [at, value] of typed.entries()) {
          expect(Math.abs(running[at]! / value - 1)).toBeLessThan(1e-13)
        }
      }),
    )
  })

  it('is right for powers of 0 and of negative numbers', () => {
    const [typed, running] = powersOf('c^(t - 1)', { c: 0 })
    expect(running).toEqual(typed)
    expect(running.slice(0, 3)).toEqual([1, 0, 0])
    const [alternating, multiplied] = powersOf('c^t', { c: -0.5 })
    expect(multiplied).toEqual(alternating)
  })

  it.each(['c^(t^2)', 'c^sqrt(t)', 'c^(f*t)', 't^c', 'c^floor(t/3)'])('leaves %s alone', (text) => {
    const rule = ruleFrom({ hypers: { c: 1 }, state: {}, rule: `w = w - ${text}*g` })
    expect(withRunningPowers(rule)).toEqual(rule)
  })
})
