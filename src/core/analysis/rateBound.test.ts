import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isPlainDescent, rateBound } from './rateBound.ts'

/** Size of the error on λ/2 · x² after many steps, as PyTorch writes the three rules. */
function errorAfter(steps: number, rule: string, eta: number, mu: number, lambda: number): number {
  let [x, v] = [1, 0]
  for (let step = 0; step < steps && Math.hypot(x, v) < 1e6; step++) {
    const g = lambda * x
    v = mu * v + g
    x -= eta * (rule === 'nesterov' ? g + mu * v : v)
  }
  return Math.hypot(x, v)
}

const rules = fc.constantFrom('gradient-descent', 'momentum', 'nesterov')
const momenta = fc.double({ min: 0, max: 0.9, noNaN: true })
const rates = fc.double({ min: 0.01, max: 10, noNaN: true })

it('parts what converges from what diverges on a quadratic', () => {
  fc.assert(
    fc.property(rules, momenta, rates, (optimizer, momentum, lr) => {
      const mu = optimizer === 'gradient-descent' ? 0 : momentum
      const hypers = optimizer === 'gradient-descent' ? { lr } : { lr, momentum }
      const { eta, most } = rateBound({ optimizer, hypers })!
      expect(errorAfter(4000, optimizer, eta, mu, (0.98 * most) / eta)).toBeLessThan(1e-3)
      expect(errorAfter(4000, optimizer, eta, mu, (1.02 * most) / eta)).toBeGreaterThan(1e3)
    }),
  )
})

it.each([
  { optimizer: 'adam', hypers: { lr: 0.1 } },
  { optimizer: 'newton', hypers: {} },
  { optimizer: 'gradient-descent', hypers: { lr: 0.1, weight_decay: 0.01 } },
  { optimizer: 'momentum', hypers: { lr: 0.1, dampening: 0.5 } },
  { optimizer: 'momentum', hypers: { lr: 0.1, momentum: 1 } },
  { optimizer: 'gradient-descent', hypers: { lr: 0.1 }, modifiers: { clip_norm: 1 } },
  { optimizer: 'gradient-descent', hypers: {}, modifiers: { lookahead: 5 } },
  { optimizer: 'nobody', hypers: {} },
])('claims nothing for %o', (choice) => {
  expect(rateBound(choice)).toBeUndefined()
})

it.each([
  [{ optimizer: 'gradient-descent', hypers: { lr: 0.1 } }, true],
  [{ optimizer: 'gradient-descent', hypers: { weight_decay: 0.01 } }, false],
  [{ optimizer: 'gradient-descent', hypers: {}, modifiers: { schedule: 'step' } }, false],
  [{ optimizer: 'momentum', hypers: { momentum: 0 } }, false],
])('whether %o is plain gradient descent is %s', (choice, expected) => {
  expect(isPlainDescent(choice)).toBe(expected)
})
