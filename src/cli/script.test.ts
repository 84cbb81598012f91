import { spawnSync } from 'node:child_process'
import { describe, expect, it, test } from 'vitest'
import { sensitiveFrom } from '../core/analysis/sensitivity.ts'
import { landscapes } from '../core/landscapes/index.ts'
import { optimizers } from '../core/optimizers/index.ts'
import { librariesFor } from '../core/print/libraries.ts'
import type { Library } from '../core/print/python.ts'
import { scriptOf } from '../core/print/script.ts'
import { modifiersOf, scheduleNames, takesModifier } from '../core/rule/modifiers/index.ts'
import { readLink } from '../settings/link.ts'
import { jaxStandIn } from './testing/jaxStandIn.ts'
import { traced } from './testing/traced.ts'

function scriptFor(link: string, library: Library, index = 0): string | undefined {
  const { settings, notices } = readLink(link)
  expect(notices).toEqual([])
  return scriptOf(settings.experiment, index, library, [link])
}

// Skipped where there is no python3 with NumPy.
const hasNumpy = spawnSync('python3', ['-c', 'import numpy']).status === 0

/** What scripts print, all in one process. */
function printedBy(scripts: readonly string[], before = ''): string[] {
  const runner = `${before}
import contextlib, io, json, sys
def printed(script):
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        try:
            exec(compile(script, "script", "exec"), {})
        except SystemExit:
            pass
    return out.getvalue()
print(json.dumps([printed(script) for script in json.load(sys.stdin)]))
`
  const { stdout, stderr, status } = spawnSync('python3', ['-c', runner], {
    input: JSON.stringify(scripts),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}

/** The largest error of all numbers before a step, relative to 1 + |number|. */
function errorOf(found: string, expected: string, limit = Number.POSITIVE_INFINITY): number {
  const [columns, ...rows] = found.trim().split('\n')
  const [expectedColumns, ...expectedRows] = expected.trim().split('\n')
  expect(columns).toBe(expectedColumns)
  if (limit === Number.POSITIVE_INFINITY) expect(rows).toHaveLength(expectedRows.length)
  const errors = expectedRows.slice(0, limit).flatMap((row, place) => {
    const numbers = (rows[place] ?? '').split(',').map(Number)
    return row.split(',').map((text, i) => {
      const value = Number(text)
      return Math.abs(numbers[i]! - value) / (1 + Math.abs(value))
    })
  })
  // NaN, which is below no bound, where a number is missing.
  return Math.max(...errors)
}

async function errorsOf(
  links: readonly string[],
  library: 'numpy' | 'optax' = 'numpy',
): Promise<[string, number][]> {
  const scripts = links.map((link) => scriptFor(link, library)!)
  const printed = printedBy(scripts, library === 'optax' ? jaxStandIn : '')
  const expected = await Promise.all(links.map((link) => traced(link)))
  return links.map((link, place) => [link, errorOf(printed[place]!, expected[place]!)])
}

const rules = optimizers.filter(({ kind }) => kind === 'rule')

describe.skipIf(!hasNumpy)('in NumPy', () => {
  it('walks by every rule as trace does, plain and with all that can be set around it', async () => {
    const links = rules.flatMap((rule) => {
      const clips = takesModifier(rule, modifiersOf({ clip_norm: 1 })[0]!)
      const rate = takesModifier(rule, modifiersOf({ schedule: 'step' })[0]!)
      const around = [
        ...(clips ? ['clip_value:20', 'clip_norm:5'] : []),
        'decoupled_weight_decay:0.01',
        'lookahead:3',
        'project:-1.1..0.9',
      ].join(',')
      return [
        `#o=${rule.id}&n=60`,
        `#o=${rule.id},${around}&n=60`,
        ...(rate ? scheduleNames : []).map(
          (name) => `#o=${rule.id},schedule:${name},${around}&n=60`,
        ),
      ]
    })
    for (const [link, error] of await errorsOf(links)) expect(error, link).toBeLessThan(1e-9)
  }, 60_000)

  it('walks on every landscape', async () => {
    const links = landscapes.map(({ id }) => `#f=${id}&o=adam,lr:0.01&n=30`)
    for (const [link, error] of await errorsOf(links)) expect(error, link).toBeLessThan(1e-9)
  }, 60_000)

  it('takes formulas that are typed, with names that Python has itself, and stops where a run does', async () => {
    const links = [
      '#e=w*x^2+lambda*y^2&fp=w:3,lambda:0.5&o=gradient-descent,lr:0.1&n=20',
      '#e=4*x^2&o=gradient-descent,lr:1&n=2000',
      '#e=sqrt(x)&x0=1&o=gradient-descent,lr:1.5&n=20',
      '#e=7&o=adam&n=3',
      '#e=u=x*y%0Av=sin(u)*u%0Aw2=v*v+u*v%0Aw2*w2%2Bexp(-v)*w2%2Bu&o=momentum,lr:0.01&n=20',
    ]
    for (const [link, error] of await errorsOf(links)) expect(error, link).toBeLessThan(1e-9)
  })
})

const drawnLinks = [
  ...['linear-regression', 'sparse-regression', 'logistic-neuron'].flatMap((id) => [
    `#f=${id}&o=gradient-descent,lr:0.05,batch:5&n=70&seed=7`,
    `#f=${id}&o=adam,lr:0.05,batch:7,noise:0.3,clip_norm:1,schedule:cosine&n=300`,
    `#f=${id}&o=momentum,lr:0.02,batch:1,passes:1&n=900`,
    `#f=${id}&o=sam,lr:0.02,batch:3,passes:2,noise:0.1&n=300`,
  ]),
  '#f=reddi&o=adam,lr:0.01,beta1:0,beta2:0.1,batch:1,project:-1..1&n=200',
  '#f=himmelblau&o=rmsprop,lr:0.01,noise:2&n=600&seed=4294967295',
  '#f=quadratic-3d&o=lion,lr:0.01,noise:0.5&n=80',
  '#f=linear-regression&o=adagrad,noise:0&n=10',
  // Each call of a gradient draws noise of its own: that of a line that is not reached, too, and of one used twice.
  ...[
    'w = w - lr*(g + 2*gradient(w - lr*g) + gradient(w))/3',
    'h = gradient(w + lr)\nw = w - lr*(h - 0.1*h) + 1e-3*gradient(w - lr*h)',
    'm = 0.9*m + where(t < 9, gradient(w - m), g)\nw = w - lr*m + 0*gradient(w)',
  ].flatMap((rule) => {
    const run = `o=rule,lr:0.01,e:${encodeURIComponent(rule)},noise:0.4`
    return [`#f=beale&${run}&n=40&seed=3`, `#f=linear-regression&${run},batch:6&n=40`]
  }),
].map((link) => link.replace('quadratic-3d', 'saddle-3-index-1'))

test.skipIf(!hasNumpy)(
  'batches and noise are drawn as trace draws them',
  async () => {
    for (const library of ['numpy', 'optax'] as const) {
      for (const [link, error] of await errorsOf(drawnLinks, library)) {
        expect(error, `${library} ${link}`).toBeLessThan(1e-9)
      }
    }
  },
  60_000,
)

const ownRules = [
  'm = momentum*m + g\nw = w - lr*m',
  'slow := w\nmap = sign(g)*λ # names that Python has\nw = w - lr*map\nslow = slow + 0.1*(w - slow)\nw = where(t == 5*floor(t/5), slow, w)',
  's := 1\ns = s*dot(g, g)/(1 + norm(g)^2)\nw = w - lr*s*gradient(w - lr*g)/(1 + |g|)',
].map((rule) => `#o=rule,lr:0.001,e:${encodeURIComponent(rule)}&n=60`)

describe.skipIf(!hasNumpy)('with JAX, by a stand-in for it', () => {
  it('calls optax where it makes the same steps, and else writes the rule out', async () => {
    const numbers = [
      ...['adamw,weight_decay:0.3', 'lion,weight_decay:0.3', 'adam,weight_decay:0.3'],
      ...['momentum,dampening:0.5', 'nesterov,momentum:0', 'yogi,initial_accumulator:0.1'],
      ...['rmsprop,momentum:0.9', 'rmsprop,centered:1', 'rmsprop,centered:0.5,momentum:0.5'],
      ...['gradient-descent,weight_decay:0.1', 'adabelief,eps:0.01', 'adadelta,weight_decay:1'],
      ...['adam,schedule:cosine,clip_norm:1,lookahead:3,project:-1.1..0.9', 'lion,clip_value:2'],
    ]
    const links = [...rules.map(({ id }) => id), ...numbers].map((said) => `#o=${said}&n=60`)
    for (const [link, error] of await errorsOf(links, 'optax')) {
      expect(error, link).toBeLessThan(1e-9)
    }
  }, 60_000)

  it('walks on every landscape', async () => {
    const links = landscapes.map(({ id }) => `#f=${id}&o=adam,lr:0.01&n=30`)
    for (const [link, error] of await errorsOf(links, 'optax')) {
      expect(error, link).toBeLessThan(1e-9)
    }
  }, 60_000)
})

test.skipIf(!hasNumpy)('rules that are typed are scripts as well', async () => {
  for (const library of ['numpy', 'optax'] as const) {
    for (const [link, error] of await errorsOf(ownRules, library)) {
      expect(error, link).toBeLessThan(1e-9)
    }
  }
  for (const link of ownRules) expect(scriptFor(link, 'torch')).toContain('for t in range')
})

test('optax is called by its own names', () => {
  const call = (said: string) =>
    /^optimizer = (.*)$/m.exec(scriptFor(`#o=${said}`, 'optax') ?? '')?.[1]
  expect(call('adam')).toBe('optax.adam(learning_rate=0.001, b1=0.9, b2=0.999, eps=1e-8)')
  expect(call('adam,weight_decay:0.1')).toBe(
    'optax.chain(optax.add_decayed_weights(0.1), optax.adam(learning_rate=0.001, b1=0.9, b2=0.999, eps=1e-8))',
  )
  expect(call('rmsprop')).toContain('eps_in_sqrt=False')
  expect(call('radam')).toBeUndefined()
  expect(call('adam,clip_norm:1')).toBeUndefined()
  expect(scriptFor('#o=radam', 'optax')).toContain(
    '# The rule is written out with jax.numpy: optax.radam adds eps after the bias correction.',
  )
  expect(scriptFor('#o=radam', 'optax')).not.toContain('import optax')
  expect(scriptFor('#o=adam', 'optax')).toContain('gradient = jax.grad(loss)')
  expect(scriptFor('#f=ackley&o=adam', 'optax')).toContain('def gradient(w')
})

test.skipIf(!hasNumpy)('every script for torch is Python, with names that this has', () => {
  const links = [
    ...optimizers.flatMap(({ id }) => [
      `#o=${id}&n=3`,
      `#o=${id},schedule:one-cycle,lookahead:3&n=3`,
    ]),
    ...landscapes.map(({ id }) => `#f=${id}&o=radam&n=3`),
    ...ownRules,
    ...drawnLinks,
    '#f=linear-regression&o=lbfgs,batch:5,noise:0.1',
  ]
  const scripts = links.flatMap((link) => {
    const { settings } = readLink(link)
    return scriptOf(settings.experiment, 0, 'torch', ['']) ?? []
  })
  expect(scripts.length).toBeGreaterThan(landscapes.length + optimizers.length)
  const checker = `
import ast, builtins, json, sys
def unknown(script):
    tree = ast.parse(script)
    set_names = {n.id for n in ast.walk(tree) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
    set_names |= {a.arg for n in ast.walk(tree) if isinstance(n, ast.FunctionDef) for a in n.args.args}
    set_names |= {n.name for n in ast.walk(tree) if isinstance(n, (ast.FunctionDef, ast.ClassDef))}
    set_names |= {a.name for n in ast.walk(tree) if isinstance(n, ast.Import) for a in n.names}
    return [n.id for n in ast.walk(tree) if isinstance(n, ast.Name) and n.id not in set_names and not hasattr(builtins, n.id)]
print(json.dumps([unknown(script) for script in json.load(sys.stdin)]))
`
  const { stdout, stderr, status } = spawnSync('python3', ['-c', checker], {
    input: JSON.stringify(scripts),
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  expect(status, stderr).toBe(0)
  expect(JSON.parse(stdout).flat()).toEqual([])
})

test('torch has its own class where one makes the same steps', () => {
  const call = (said: string) =>
    /torch\.optim\.\w+\(.*\)/.exec(scriptFor(`#o=${said}`, 'torch') ?? '')?.[0]
  expect(call('gradient-descent,lr:0.1')).toBe('torch.optim.SGD([w], lr=0.1, weight_decay=0.0)')
  expect(call('nesterov')).toContain('nesterov=True')
  expect(call('nesterov,momentum:0')).toBeUndefined()
  expect(call('momentum,momentum:0,dampening:0.5')).toBeUndefined()
  expect(call('rmsprop,centered:1')).toContain('centered=True')
  expect(call('rmsprop,centered:0.5')).toBeUndefined()
  expect(call('amsgrad')).toBe(
    'torch.optim.Adam([w], lr=0.001, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.0, amsgrad=True)',
  )
  expect(call('rprop,etaplus:1')).toBeUndefined()
  expect(call('nadam')).toBeUndefined()
  expect(call('lbfgs')).toBe(
    'torch.optim.LBFGS([w], lr=1.0, max_iter=1, max_eval=26, tolerance_grad=0, tolerance_change=0, history_size=100, line_search_fn="strong_wolfe")',
  )
})

const coded = optimizers.filter((optimizer) => optimizer.kind === 'code')

const codedLinks = coded.flatMap((optimizer) => [
  ...['quadratic', 'rosenbrock', 'himmelblau', 'ackley', 'saddle-3-index-1'].map(
    (landscape) => `#f=${landscape}&o=${optimizer.id}&n=40&seed=3`,
  ),
  ...(optimizer.derivativeFree ? ['batch:8'] : ['batch:8,noise:0.1', 'batch:9,passes:2']).map(
    (around) => `#f=logistic-neuron&o=${optimizer.id},${around}&n=20&seed=5`,
  ),
])

test.skipIf(!hasNumpy)(
  'coded optimizers are written out in NumPy, as far as roundings do not decide',
  async () => {
    expect(coded.length).toBeGreaterThan(10)
    const printed = printedBy(codedLinks.map((link) => scriptFor(link, 'numpy')!))
    let compared = 0
    for (const [place, link] of codedLinks.entries()) {
      const limit = await sensitiveFrom(readLink(link).settings.experiment, 0, 1000)
      const expected = await traced(link)
      const error = errorOf(printed[place]!, expected, limit)
      expect.soft(error, `${link} before step ${limit}`).toBeLessThan(1e-9)
      compared += Math.min(limit ?? 40, expected.trim().split('\n').length - 1)
    }
    expect(compared).toBeGreaterThan(15 * codedLinks.length)
  },
  120_000,
)

test('what neither is a rule nor is in torch has no script', () => {
  for (const optimizer of optimizers) {
    const libraries = librariesFor(optimizer)
    for (const library of ['torch', 'numpy', 'optax'] as const) {
      const script = scriptFor(`#o=${optimizer.id}`, library)
      expect(script !== undefined).toBe(libraries.includes(library))
    }
  }
  expect(librariesFor(optimizers.find(({ id }) => id === 'lbfgs')!)).toEqual(['torch', 'numpy'])
})

test('a torch script has all that is set around its class', () => {
  const link =
    '#x0=0.5,1;-1.2,1&o=newton&o=adam,schedule:cosine,clip_norm:1,decoupled_weight_decay:0.01,lookahead:5,project:-1..1&n=50'
  expect(scriptFor(link, 'torch', 3)).toBe(`# ${link}

import math

import torch

torch.set_default_dtype(torch.float64)


def loss(w, a=1.0, b=100.0):
    x, y = w
    return (a - x)**2 + b*(y - x**2)**2


def show(step):
    row = [*w.tolist(), float(loss(w))]
    if not all(map(math.isfinite, row)):
        raise SystemExit  # The run has diverged.
    print(3, step, *row, sep=",")


lr = 0.001
schedule_period = 100.0
clip_norm = 1.0
decoupled_weight_decay = 0.01
lookahead = 5.0
lookahead_alpha = 0.5
project_min = -1.0
project_max = 1.0
w = torch.tensor([-1.2, 1.0], requires_grad=True)
optimizer = torch.optim.Adam([w], lr=0.001, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.0)
lookahead_slow = w.detach().clone()
print("run,step,x,y,value")
show(0)
for t in range(1, 50 + 1):
    optimizer.zero_grad()
    loss(w).backward()
    scheduled_lr = lr*(1 + math.cos(math.pi*min(t - 1, schedule_period)/schedule_period))/2
    optimizer.param_groups[0]["lr"] = scheduled_lr
    torch.nn.utils.clip_grad_norm_([w], clip_norm)
    with torch.no_grad():
        w -= scheduled_lr*decoupled_weight_decay*w
    optimizer.step()
    if t % lookahead == 0:
        with torch.no_grad():
            lookahead_slow += lookahead_alpha*(w - lookahead_slow)
            w.copy_(lookahead_slow)
    with torch.no_grad():
        w.clamp_(project_min, project_max)
    show(t)
`)
})
