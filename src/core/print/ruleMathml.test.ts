import { expect, it } from 'vitest'
import { ruleFrom } from '../rule/parse.ts'
import { ruleMathml } from './ruleMathml.ts'
import { plainText } from './testing/plainText.ts'

function linesOf(text: Parameters<typeof ruleFrom>[0], symbols = {}): string[] {
  return plainText(ruleMathml(ruleFrom(text), symbols))
    .split(';')
    .map((line) => line.replaceAll('|←|', ' ← '))
}

it('writes Adam as PyTorch documents it', () => {
  const adam = {
    hypers: { lr: 0, beta1: 0, beta2: 0, eps: 0, weight_decay: 0 },
    state: { m: 0, v: 0 },
    rule: `
      g = g + weight_decay*w
      m = beta1*m + (1 - beta1)*g
      v = beta2*v + (1 - beta2)*g^2
      m_hat = m/(1 - beta1^t)
      v_hat = v/(1 - beta2^t)
      w = w - lr*m_hat/(sqrt(v_hat) + eps)`,
  }
  expect(linesOf(adam)).toEqual([
    'g_{t} ← ∇f(w_{t-1})',
    'g_{t} ← g_{t}+λw_{t-1}',
    'm_{t} ← β_{1}m_{t-1}+(1-β_{1})g_{t}',
    'v_{t} ← β_{2}v_{t-1}+(1-β_{2})g_{t}^{2}',
    'm̂_{t} ← {m_{t}}/{1-β_{1}^{t}}',
    'v̂_{t} ← {v_{t}}/{1-β_{2}^{t}}',
    'w_{t} ← w_{t-1}-{ηm̂_{t}}/{√{v̂_{t}}+ε}',
  ])
})

it('gives no index to what depends on hypers alone, and none twice', () => {
  const rule = {
    hypers: { beta2: 0, lr: 0 },
    state: { v_max: 0, slow: 'w' },
    rule: `
      rho_inf = 2/(1 - beta2) - 1
      rho = rho_inf - t
      mu_next = beta2*(t + 1)
      v_max = max(v_max, rho*f)
      slow = where(t == 1, slow, w)
      w = w - lr*mu_next*g`,
  }
  expect(linesOf(rule, { lr: 'γ', slow: 'φ' }).slice(1)).toEqual([
    'ρ_{∞} ← {2}/{1-β_{2}}-1',
    'ρ_{t} ← ρ_{∞}-t',
    'μ_{t+1} ← β_{2}(t+1)',
    'v_{t}^{max} ← max(v_{t-1}^{max},ρ_{t}f_{t})',
    'φ_{t} ← {φ_{t-1}|t=1',
    'w_{t-1}|otherwise',
    'w_{t} ← w_{t-1}-γμ_{t+1}g_{t}',
  ])
})

it('lets the page find every place of the names it asks for, and no others', () => {
  const rule = ruleFrom({
    hypers: { lr: 0, beta: 0 },
    state: { m: 0 },
    rule: 'm = beta^2*m + (1 - beta)*g\nw = w - lr*m',
  })
  const printed = ruleMathml(rule, {}, 'otherwise', ['beta'])
  expect(printed.match(/data-symbol="[^"]*"/g)).toEqual(Array(2).fill('data-symbol="beta"'))
  expect(printed).toContain('<mrow data-symbol="beta"><msup><mi>β</mi><mn>2</mn></msup></mrow>')
  expect(ruleMathml(rule)).toBe(printed.replaceAll(/<mrow data-symbol="beta">(.*?)<\/mrow>/g, '$1'))
})
