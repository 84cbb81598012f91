import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { doubles, evaluate } from '../formula/evaluate.ts'
import { field } from '../formula/field.ts'
import { parse } from '../formula/parse.ts'
import type { Tree } from '../formula/tree.ts'
import { ruleFrom } from '../rule/parse.ts'
import { referencePath } from '../rule/step.ts'
import { python } from './python.ts'
import { rulePython } from './rulePython.ts'

function treeOf(text: string): Tree {
  const parsed = parse(text, {
    knows: (name) => /^([wgtxykd]|lr|lambda_?)$/.test(name),
    inRule: true,
  })
  if (!parsed.ok) throw new Error(`${text}: ${JSON.stringify(parsed.error)}`)
  return parsed.value
}

const vectors = new Set(['w', 'g'])

describe('expressions', () => {
  const table: readonly (readonly [string, string, string])[] = [
    ['w - lr*g', 'w - lr*g', 'w - lr*g'],
    ['-w^2', '-w**2', '-w**2'],
    ['(-w)^2', '(-w)**2', '(-w)**2'],
    ['2^-t', '2**-t', '2**-t'],
    ['(2^3)^t', '(2**3)**t', '(2**3)**t'],
    ['2^3^t', '2**3**t', '2**3**t'],
    ['x-(y-t)', 'x - (y - t)', 'x - (y - t)'],
    ['x/(y*t)', 'x/(y*t)', 'x/(y*t)'],
    ['pi*w', 'math.pi*w', 'np.pi*w'],
    ['sqrt(w) + sqrt(t)', 'torch.sqrt(w) + math.sqrt(t)', 'np.sqrt(w) + np.sqrt(t)'],
    ['abs(w)*abs(t)', 'torch.abs(w)*abs(t)', 'np.abs(w)*np.abs(t)'],
    ['max(w, t)', 'w.clamp(min=t)', 'np.maximum(w, t)'],
    ['min(t, w + g)', '(w + g).clamp(max=t)', 'np.minimum(t, w + g)'],
    ['max(w, g)', 'torch.maximum(w, g)', 'np.maximum(w, g)'],
    ['max(t, 1)', 'max(t, 1)', 'np.maximum(t, 1)'],
    ['clamp(w, 0, t)', 'w.clamp(0, t)', 'np.clip(w, 0, t)'],
    ['clamp(w, g, 1)', 'torch.maximum(w, g).clamp(max=1)', 'np.clip(w, g, 1)'],
    ['clamp(t, 0, 1)', 'min(max(t, 0), 1)', 'np.clip(t, 0, 1)'],
    ['where(w > 0, 1, g)', 'torch.where(w > 0, 1.0, g)', 'np.where(w > 0, 1.0, g)'],
    ['where(t > 5, w, 0)*2', '(w if t > 5 else 0)*2', '(w if t > 5 else 0)*2'],
    ['sign(w) sign(t)', 'torch.sign(w)*((t > 0) - (t < 0))', 'np.sign(w)*np.sign(t)'],
    ['atan2(w, 1)', 'torch.atan2(w, torch.as_tensor(1))', 'np.arctan2(w, 1)'],
    ['asin(w)', 'torch.asin(w)', 'np.arcsin(w)'],
    ['norm(g)', 'torch.linalg.norm(g)', 'np.linalg.norm(g)'],
    ['dot(w, g)', 'w @ g', 'w @ g'],
    ['gradient(w + g)', 'gradient(w + g)', 'gradient(w + g)'],
    ['leaky_relu(w)', 'torch.nn.functional.leaky_relu(w)', 'np.where(w > 0, w, 0.01*w)'],
    ['lambda*lambda_', 'lambda_*lambda__', 'lambda_*lambda__'],
  ]
  test.each(table)('%s', (text, torch, numpy) => {
    expect(python(treeOf(text), vectors, 'torch')).toBe(torch)
    expect(python(treeOf(text), vectors, 'numpy')).toBe(numpy)
  })
})

/** In NumPy's spelling most functions are ours with np. before them. */
function readBack(code: string): Tree {
  const text = code
    .replace(/np\.(arc|)/g, (_, arc: string) => (arc ? 'a' : ''))
    .replace(/imum\(/g, '(')
  return treeOf(text)
}

const unary =
  'neg sqrt abs sign floor exp log sin cos tan asin acos atan sinh cosh tanh sigmoid relu leaky_relu'
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 6, depthSize: 'large' },
    fc.constantFrom<Tree>('x', 'y', -2, 3, 0.5, 1, 2e-5, Math.PI, Math.E),
    fc.tuple(
      fc.constantFrom('+', '-', '*', '/', '^', 'min', 'max', 'atan2'),
      tie('tree'),
      tie('tree'),
    ),
    fc.tuple(fc.constantFrom(...unary.split(' ')), tie('tree')),
    fc
      .tuple(tie('tree'), tie('tree'), tie('tree'), tie('tree'))
      .map(([a, b, c, d]): Tree => ['where', ['<', a, b], c, d]),
  ),
}))
const lookup = (name: string) => (name === 'x' ? 0.7 : -1.3)

it('means the same when it is read again', () => {
  let compared = 0
  fc.assert(
    fc.property(tree, (formula) => {
      const value = evaluate(formula, doubles, lookup)
      fc.pre(Number.isFinite(value))
      const code = python(formula, new Set(['x', 'y']), 'numpy')
      // A choice between constants alone is printed as Python's own.
      fc.pre(code.length < 1000 && !code.includes(' if '))
      compared += 1
      const again = evaluate(readBack(code), doubles, lookup)
      expect(Math.abs(again - value)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value)))
    }),
    { seed: 7, numRuns: 2000 },
  )
  expect(compared).toBeGreaterThan(700)
})

const hasNumpy = spawnSync('python3', ['-c', 'import numpy']).status === 0
const withNumpy = test.skipIf(!hasNumpy)

function run(script: string): string {
  const { stdout, stderr, status } = spawnSync('python3', ['-c', script], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${stderr}\n${script}`)
  return stdout
}

// Skipped where there is no python3 with NumPy.
withNumpy('every function gives our value in NumPy', () => {
  const texts = [
    ...unary
      .split(' ')
      .filter((name) => name !== 'neg')
      .map((name) => `${name}(x)`),
    ...['elu(x)', 'elu(-x)', 'softplus(-40)', 'softplus(x)', 'sigmoid(-y)', 'leaky_relu(-x)'],
    ...[
      'min(x, y)',
      'max(x, y)',
      'atan2(x, y)',
      'clamp(y, 0, 1)',
      'x^y',
      'x^-2',
      'where(x < y, x, 2)',
    ],
  ]
  const values = { x: 0.3, y: 1.7 }
  const codes = texts.map((text) => python(treeOf(text), new Set(['x', 'y']), 'numpy'))
  const script = [
    'import numpy as np',
    'x, y = np.array([0.3, 1.7])',
    ...codes.map((code) => `print(repr(float(${code})))`),
  ]
  const found = run(script.join('\n')).trim().split('\n').map(Number)
  for (const [place, text] of texts.entries()) {
    const expected = evaluate(treeOf(text), doubles, (name) => values[name as 'x'] ?? Number.NaN)
    expect(Math.abs((found[place] ?? Number.NaN) - expected), text).toBeLessThan(
      1e-15 + 1e-12 * Math.abs(expected),
    )
  }
})

const adam = {
  hypers: { lr: 0, beta1: 0, beta2: 0, eps: 0, lambda: 0 },
  state: { m: 0, v: 0, delta: 'lr', start: 'w' },
  rule: `
    g = g + lambda*w
    m = beta1*m + (1 - beta1)*g
    v = beta2*v + (1 - beta2)*g^2
    delta = clamp(delta*where(m > 0, 1.01, 0.99), 0.01, 1)
    m_hat = m/(1 - beta1^t)
    v_hat = v/(1 - beta2^t)
    w = w - delta*m_hat/(sqrt(v_hat) + eps) + 0*start*f`,
}
const rule = ruleFrom(adam)
const parsed = field('b(y - x^2)^2 + |a - x| + sqrt(x^2 + y^2)', ['x', 'y'], ['a', 'b'])
if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
const setting = {
  hypers: { lr: 0.02, beta1: 0.9, beta2: 0.999, eps: 1e-8, lambda: 0.1 },
  parameters: { a: 1, b: 100 },
  start: [-1.2, 1],
}

withNumpy('a script walks the reference path', () => {
  const script = rulePython(rule, parsed.value, { ...setting, steps: 50, run: 3 }, 'numpy')
  const [columns, ...rows] = run(script).trim().split('\n')
  expect(columns).toBe('run,step,x,y,value')
  expect(rows).toHaveLength(51)
  const path = referencePath(rule, parsed.value, setting)
  for (const [step, row] of rows.entries()) {
    const { w = [], f = Number.NaN } = path.next().value ?? {}
    const [index, t, ...numbers] = row.split(',').map(Number)
    expect([index, t]).toEqual([3, step])
    for (const [place, expected] of [...w, f].entries()) {
      expect(numbers[place]).toBeCloseTo(expected, 12)
    }
  }
})

it('prints a torch script', () => {
  expect(
    rulePython(rule, parsed.value, { ...setting, steps: 50, run: 3 }, 'torch'),
  ).toBe(`import math

import torch

torch.set_default_dtype(torch.float64)


def loss(w, a=1.0, b=100.0):
    x, y = w
    return b*(y - x**2)**2 + torch.abs(a - x) + torch.sqrt(x**2 + y**2)


def gradient(w):
    w = w.detach().requires_grad_()
    return torch.autograd.grad(loss(w), w)[0]


def show(step):
    row = [*w.tolist(), float(loss(w))]
    if not all(map(math.isfinite, row)):
        raise SystemExit  # The run has diverged.
    print(3, step, *row, sep=",")


lr = 0.02
beta1 = 0.9
beta2 = 0.999
eps = 1e-8
lambda_ = 0.1
w = torch.tensor([-1.2, 1.0])
m = torch.full_like(w, 0)
v = torch.full_like(w, 0)
delta = torch.full_like(w, lr)
start = w.clone()
print("run,step,x,y,value")
show(0)
for t in range(1, 50 + 1):
    f = loss(w)
    g = gradient(w)
    g = g + lambda_*w
    m = beta1*m + (1 - beta1)*g
    v = beta2*v + (1 - beta2)*g**2
    delta = (delta*torch.where(m > 0, 1.01, 0.99)).clamp(0.01, 1)
    m_hat = m/(1 - beta1**t)
    v_hat = v/(1 - beta2**t)
    w = w - delta*m_hat/(torch.sqrt(v_hat) + eps) + 0*start*f
    show(t)
`)
})
