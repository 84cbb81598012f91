import fc from 'fast-check'
import { expect, test } from 'vitest'
import { limits } from '../core/experiment.ts'
import { choose } from '../core/landscapes/choose.ts'
import { anySettings } from './anySettings.testing.ts'
import { readLink, writeLink } from './link.ts'
import type { Notice } from './notice.ts'

const defaultScene =
  '#f=rosenbrock&x0=-1.2,1&n=1000&h=log&q=eig&o=gradient-descent,lr:0.001&o=momentum,lr:0.0005,momentum:0.9&o=adam,lr:0.02'

function noticesOf(link: string): readonly Notice[] {
  return readLink(link).notices
}

function experimentOf(link: string) {
  return readLink(link).settings.experiment
}

test('an empty link is the default scene', () => {
  const { settings, notices } = readLink(defaultScene)
  expect(notices).toEqual([])
  expect(readLink('').settings).toEqual(settings)
  expect(readLink('#').notices).toEqual([])
  expect(writeLink(settings)).toBe('#v=1')
  expect(settings.experiment).toMatchObject({
    landscape: { id: 'rosenbrock', parameters: {} },
    starts: [[-1.2, 1]],
    steps: 1000,
  })
  expect(settings.experiment.runs.map(({ optimizer }) => optimizer)).toEqual([
    'gradient-descent',
    'momentum',
    'adam',
  ])
})

test.each([
  [
    '#q=none&o=adam,lr:2e-2&n=1e2&f=himmelblau&v=1',
    '#v=1&f=himmelblau&o=adam,lr:0.02&n=100&q=none',
  ],
  ['f=formula&e=(1-x)^2+100*(y-x^2)^2&x0=0,0', '#v=1&f=formula&e=(1-x)^2%2B100*(y-x^2)^2&x0=0,0'],
  ['e=a*x^2&fp=a:1/4', '#v=1&f=formula&e=a*x^2&fp=a:0.25'],
  ['fp=b:50,a:2', '#v=1&fp=a:2,b:50'],
  ['fp=b:100,a:1', '#v=1'],
  ['dom=-2,2,-1,3&x0=-1.2,1&h=log', '#v=1'],
  ['dom=-1,1,-1,1&h=linear,1.5', '#v=1&dom=-1,1,-1,1&h=linear,1.5'],
  ['h=log,2', '#v=1&h=2'],
  [
    'o=adam,label:a%2Cb%3A c%26d,color:2,hidden:1',
    '#v=1&o=adam,label:a%2Cb%3A%20c%26d,color:2,hidden:1',
  ],
  ['o=ADAM,color:%23FF00AA', '#v=1&o=adam,color:%23ff00aa'],
  ['o=gradient_descent,lr:1e-7', '#v=1&o=gradient-descent,lr:1e-7'],
  [
    't=12&view=map&cam=35,50,4.2&lv=12&ch=none&seed=7',
    '#v=1&seed=7&t=12&view=map&cam=35,50,4.2&lv=12&ch=none',
  ],
  ['x0=1,2;3,4', '#v=1&x0=1,2;3,4'],
])('%s is written %s', (link, canonical) => {
  const { settings, notices } = readLink(link)
  expect(notices).toEqual([])
  expect(writeLink(settings)).toBe(canonical)
})

test('what social sites append does no harm', () => {
  expect(readLink('#f=saddle&n=10?fbclid=abc&utm_source=x')).toEqual(readLink('#f=saddle&n=10'))
})

test.each<[string, Partial<Notice>]>([
  ['f=himmelbau', { kind: 'unknown-landscape', near: 'himmelblau', used: 'rosenbrock' }],
  ['f=formula', { kind: 'formula-missing', used: 'rosenbrock' }],
  ['f=saddle&e=x', { kind: 'ignored', key: 'e' }],
  ['fp=c:1', { kind: 'unknown-parameter', landscape: 'rosenbrock', name: 'c' }],
  ['fp=a:one', { kind: 'unreadable', key: 'fp a', text: 'one' }],
  ['e=x&fp=x:1', { kind: 'unknown-parameter', landscape: 'formula', name: 'x' }],
  ['o=adam&o=adm', { kind: 'unknown-optimizer', text: 'adm', near: 'adam' }],
  ['o=sgd', { kind: 'read-as', text: 'sgd', used: 'gradient-descent' }],
  ['o=adam,batch:32', { kind: 'needs-data', optimizer: 'adam', name: 'batch' }],
  ['o=adam,beta3:1', { kind: 'unknown-hyper', optimizer: 'adam', name: 'beta3', near: 'beta1' }],
  ['o=adam,lr:NaN', { kind: 'unreadable', key: 'o adam lr', text: 'NaN', used: '0.001' }],
  ['o=adam,lr:-1', { kind: 'clamped', key: 'o adam lr', found: -1, used: 0 }],
  ['o=adam,lr:Infinity', { kind: 'clamped', found: Number.POSITIVE_INFINITY }],
  ['o=adam,lr:1,lr:2', { kind: 'repeated', key: 'o adam lr' }],
  ['o=adam,color:blue', { kind: 'unreadable', key: 'o adam color', text: 'blue' }],
  [`o=adam,label:${'long'.repeat(20)}`, { kind: 'label-cut', limit: 60 }],
  ['x0=1', { kind: 'wrong-count', key: 'x0', takes: 2, given: 1 }],
  ['x0=1,b', { kind: 'unreadable', key: 'x0', text: 'b' }],
  ['dom=1,2', { kind: 'wrong-count', key: 'dom', takes: 4, given: 2 }],
  ['dom=2,1,0,1', { kind: 'unreadable', key: 'dom' }],
  ['cam=1,2', { kind: 'wrong-count', key: 'cam', takes: 3, given: 2 }],
  ['n=0', { kind: 'clamped', key: 'n', found: 0, used: 1 }],
  ['n=1e7', { kind: 'clamped', key: 'n', used: 1_000_000 }],
  ['n=10.4', { kind: 'rounded', key: 'n', used: 10 }],
  ['n=10&t=20', { kind: 'clamped', key: 't', found: 20, used: 10 }],
  ['n=5&n=6', { kind: 'repeated', key: 'n' }],
  ['n=%zz', { kind: 'broken-encoding', key: 'n', text: '%zz', used: '1000' }],
  ['view=2d', { kind: 'unknown-word', key: 'view', text: '2d', used: '3d' }],
  ['q=eig,taylor', { kind: 'unknown-word', key: 'q', text: 'taylor' }],
  ['h=sqrt', { kind: 'unknown-word', key: 'h', text: 'sqrt' }],
  ['sede=7', { kind: 'unknown-key', key: 'sede' }],
  ['seeed=7', { kind: 'unknown-key', key: 'seeed', near: 'seed' }],
  ['v=2', { kind: 'newer-version', found: 2, known: 1 }],
  ['a'.repeat(70_000), { kind: 'too-long', length: 70_000 }],
])('mistake %# gets one notice', (link, notice) => {
  expect(noticesOf(link)).toHaveLength(1)
  expect(noticesOf(link)[0]).toMatchObject(notice)
})

test('where no run of a link can be used it says that the usual ones stand in', () => {
  expect(noticesOf('o=gd&o=rmsprp').at(-1)).toEqual({ kind: 'no-run' })
  expect(noticesOf('o=gd')).toHaveLength(2)
})

test('a formula that cannot be read leaves the last good landscape, and says where', () => {
  const lastGood = { id: 'saddle', parameters: {} }
  const { settings, notices } = readLink('#f=formula&e=x%5E2+foor(y)', lastGood)
  expect(settings.experiment.landscape).toEqual(lastGood)
  expect(notices).toEqual([
    {
      kind: 'formula',
      text: 'x^2+foor(y)',
      used: 'saddle',
      error: {
        line: 0,
        column: 4,
        length: 4,
        problem: { kind: 'unknown-name', name: 'foor', near: 'floor' },
      },
    },
  ])
  expect(readLink('#f=formula&e=(').settings.experiment.landscape.id).toBe('rosenbrock')
})

test('every name in fp is a parameter of the formula, also a Greek or full-width one', () => {
  expect(experimentOf('e=α*x^2 + ｂ*y&fp=α:2,ｂ:3').landscape.parameters).toEqual({
    alpha: 2,
    b: 3,
  })
})

test('a full-width formula and new lines are read', () => {
  const { landscape, starts } = experimentOf('e=u=x%2B１%0Au^2')
  expect(landscape).toEqual({ id: 'formula', formula: 'u=x+１\nu^2', parameters: {} })
  expect(starts[0]).toHaveLength(1)
})

test('all that is over sixteen runs is cut, runs first', () => {
  const { experiment, view } = readLink(`x0=0,0;1,1${'&o=adam'.repeat(9)}`).settings
  expect([experiment.starts.length, experiment.runs.length]).toEqual([1, 9])
  expect(view.runs).toHaveLength(9)
  expect(experimentOf('o=adam&'.repeat(40)).runs).toHaveLength(limits.runs)
})

test('of thousands of mistakes twenty are told and the rest counted', () => {
  const link = Array.from({ length: 5000 }, (_, i) => `key${i}=1`).join('&')
  expect(noticesOf(link)).toHaveLength(21)
  expect(noticesOf(link).at(-1)).toEqual({ kind: 'further', count: 4980 })
})

test('no stranger reaches the prototype of anything', () => {
  const hostile = ['__proto__', 'constructor', 'toString', 'hasOwnProperty']
  for (const name of hostile) {
    const link = `${name}=1&f=${name}&fp=${name}:1&o=${name}&o=adam,${name}:1&view=${name}&q=${name}`
    const { settings, notices } = readLink(link)
    expect(settings.experiment.landscape).toEqual({ id: 'rosenbrock', parameters: {} })
    expect(settings.experiment.runs).toEqual([{ optimizer: 'adam', hypers: {} }])
    expect(notices.length).toBeGreaterThan(4)
  }
  expect(Object.keys(Object.prototype)).toEqual([])
})

test('whatever the settings, the link brings them back', () => {
  fc.assert(
    fc.property(anySettings, (settings) => {
      const link = writeLink(settings)
      const { settings: back, notices } = readLink(link)
      // Of rules that cannot be read it is told every time.
      expect(notices.filter(({ kind }) => kind !== 'rule')).toEqual([])
      expect(back).toEqual(settings)
      expect(writeLink(back)).toBe(link)
    }),
    { numRuns: 500 },
  )
})

test('a written link needs no quoting beyond its own', () => {
  fc.assert(
    fc.property(anySettings, (settings) => {
      expect(writeLink(settings)).toMatch(/^#v=1(&[a-z0-9]+=[\w\-.~!*'()/^|@$,:;%]*)*$/)
    }),
  )
})

const goodLinks = [
  defaultScene,
  '#v=1&f=formula&e=a*(1-x)^2%2B100*(y-x^2)^2&fp=a:2&x0=0,0;1,1&o=adam,lr:0.02,label:fast,color:3,hidden:1&n=100&t=5',
  '#f=quadratic&fp=kappa:100,theta:0.5&dom=-2,2,-2,2&cam=35,50,4&h=log,2&lv=10&q=none&ch=none&view=map&seed=3',
]
const shrapnel = [
  ...'&?=,:;%+#/^*()-\n\0\u2028½😀\ud800',
  '%zz',
  '%00',
  '__proto__',
  'constructor',
  'Infinity',
  'NaN',
  '1e999',
  '-1e999',
  '2^9999',
  'e=',
  'f=formula&e=',
  'f=file',
  'o=',
  'x0=',
  'where(',
  '|'.repeat(99),
  '('.repeat(99),
  '9'.repeat(500),
]

const mutated = fc
  .tuple(
    fc.constantFrom(...goodLinks),
    fc.array(
      fc.tuple(fc.nat(200), fc.nat(12), fc.oneof(fc.constantFrom(...shrapnel), fc.string())),
      { minLength: 1, maxLength: 5 },
    ),
  )
  .map(([link, cuts]) =>
    cuts.reduce(
      (text, [at, length, piece]) => text.slice(0, at) + piece + text.slice(at + length),
      link,
    ),
  )

test('any text at all gives settings that run, and that a link brings back', () => {
  fc.assert(
    fc.property(
      fc.oneof({ weight: 4, arbitrary: mutated }, fc.string({ unit: 'binary' })),
      (text) => {
        const { settings } = readLink(text)
        expectRunnable(settings)
        const again = readLink(writeLink(settings))
        expect(again.notices).toEqual([])
        expect(again.settings).toEqual(settings)
      },
    ),
    { numRuns: 2500 },
  )
})

function expectRunnable({ experiment, view }: ReturnType<typeof readLink>['settings']) {
  const { starts, runs, steps } = experiment
  const chosen = choose(experiment.landscape)
  if (!chosen.ok)
    throw new Error(`The landscape ${JSON.stringify(experiment.landscape)} is broken.`)
  const dimension = chosen.value.field.coordinates.length
  expect(starts.length * runs.length).toBeGreaterThan(0)
  expect(starts.length * runs.length).toBeLessThanOrEqual(limits.runs)
  expect(steps >= 1 && steps <= limits.steps && Number.isInteger(steps)).toBe(true)
  expect(starts.every((start) => start.length === dimension && start.every(Number.isFinite))).toBe(
    true,
  )
  const numbers = [
    ...runs.flatMap(({ hypers }) => Object.values(hypers)),
    ...Object.values(experiment.landscape.parameters),
  ]
  expect(numbers.every(Number.isFinite)).toBe(true)
  expect(view.runs).toHaveLength(runs.length)
  expect(view.domain?.every(([min, max]) => min < max) ?? true).toBe(true)
}
