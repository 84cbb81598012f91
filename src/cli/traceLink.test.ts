import { Writable } from 'node:stream'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readLink } from '../settings/link.ts'
import { traceLink } from './traceLink.ts'

/** Runs the command and keeps what it says. `taken` is how many writes the reader takes before it leaves. */
async function trace(argv: readonly string[], taken = Number.POSITIVE_INFINITY) {
  const said = { out: '', err: '', writes: 0 }
  const stdout = new Writable({
    decodeStrings: false,
    highWaterMark: 1000,
    write(piece: string, _, done) {
      if (said.writes++ >= taken) return done(Object.assign(new Error('gone'), { code: 'EPIPE' }))
      said.out += piece
      setImmediate(done)
    },
  })
  const stderr = { write: (text: string) => (said.err += text) }
  const code = await traceLink(argv, { stdout, stderr })
  if (!stdout.destroyed) await new Promise<void>((resolve) => stdout.end(resolve))
  return { ...said, code }
}

async function rowsOf(...argv: string[]) {
  const { out, err, code } = await trace(argv)
  const [header = '', ...lines] = out.trimEnd().split('\n')
  const rows = lines.map((line) => line.split(',').map(Number))
  return { header, rows, err, code }
}

describe('csv', () => {
  test('has every step of every run, and says how each ended', async () => {
    const { header, rows, err, code } = await rowsOf('#n=3&o=gradient-descent&o=adam,label:fast')
    expect(header).toBe('run,step,x,y,value')
    expect(rows.map(([run, step]) => [run, step])).toEqual(
      [0, 1].flatMap((run) => [0, 1, 2, 3].map((step) => [run, step])),
    )
    expect(rows[0]).toEqual([0, 0, -1.2, 1, 24.199999999999996])
    expect(err).toBe('Run 0, Gradient descent: all 3 steps made.\nRun 1, fast: all 3 steps made.\n')
    expect(code).toBe(0)
  })

  test.each([
    [10, '4', [0, 4, 8, 10]],
    [8, '4', [0, 4, 8]],
    [3, '100', [0, 3]],
    [9000, '4095', [0, 4095, 8190, 9000]],
  ])('of %i steps every %s are steps %j', async (steps, every, expected) => {
    const { rows } = await rowsOf(`#n=${steps}&o=adam`, '--every', every)
    expect(rows.map(([, step]) => step)).toEqual(expected)
  })

  test('is a bowl halved at each step, in the shortest numbers', async () => {
    const { out } = await trace(['f=formula&e=x^2&x0=1&n=3&o=gradient-descent,lr:1/4'])
    expect(out).toBe(
      'run,step,x,value\n0,0,1,1\n0,1,0.5,0.25\n0,2,0.25,0.0625\n0,3,0.125,0.015625\n',
    )
  })

  test('has a column for each of three coordinates and eigenvalues', async () => {
    const link = '#f=formula&e=x^2-2*y^2%2B3*z^2&x0=1,1,1&n=1&o=gradient-descent,lr:0.1'
    const { header, rows } = await rowsOf(link, '--diagnose')
    expect(header).toBe('run,step,x,y,z,value,gg,ghg,lambda1,lambda2,lambda3')
    expect(rows[0]).toEqual([0, 0, 1, 1, 1, 2, 4 + 16 + 36, 4 * 2 - 16 * 4 + 36 * 6, 6, 2, -4])
  })

  test('has the sign of a zero', async () => {
    const { out } = await trace(['#e=-x^2&x0=0&n=1&o=gradient-descent'])
    expect(out).toBe('run,step,x,value\n0,0,0,-0\n0,1,0,-0\n')
  })

  test('says NaN where f has no Hessian', async () => {
    const { out } = await trace(['#e=|x|&x0=0&n=1&o=gradient-descent', '--diagnose'])
    expect(out).toBe('run,step,x,value,gg,ghg,lambda1\n0,0,0,0,0,NaN,NaN\n0,1,0,0,0,NaN,NaN\n')
  })

  test('numbers the runs of several starts s·R + r', async () => {
    const { rows } = await rowsOf('#f=saddle&x0=1,0;2,0&o=adam&o=momentum&n=1')
    expect(rows.filter(([, step]) => step === 0).map(([run, , x]) => [run, x])).toEqual([
      [0, 1],
      [1, 1],
      [2, 2],
      [3, 2],
    ])
  })
})

test('a diverging run has rows to its last finite point, that one included', async () => {
  const { rows, err, code } = await rowsOf(
    '#x0=2,2&o=gradient-descent,lr:0.01&n=100',
    '--every',
    '3',
  )
  const last = rows.at(-1) ?? []
  expect(rows.flat().every(Number.isFinite)).toBe(true)
  expect(last[1]).toBe(4)
  expect(err).toContain('diverged: from step 5 on')
  expect(code).toBe(0)
})

test('a run that leaves the domain of f says so', async () => {
  const { rows, err } = await rowsOf('#e=sqrt(x)&x0=0.1&o=gradient-descent,lr:1&n=9')
  expect(rows).toHaveLength(1)
  expect(err).toContain('left the domain of f: at step 1')
})

test('a start without a value has no rows', async () => {
  const { rows, err, code } = await rowsOf('#e=log(x)&x0=-1&o=adam&n=9')
  expect([rows, code]).toEqual([[], 0])
  expect(err).toContain('Run 0, Adam:')
})

describe('json', () => {
  test('has the sign of a zero', async () => {
    const { out } = await trace(['#e=-x^2&x0=0&n=1&o=gradient-descent', '--format', 'json'])
    expect(JSON.parse(out).runs[0].rows[0]).toEqual({ step: 0, x: 0, value: -0 })
  })

  test('holds runs, rows, endings and notices', async () => {
    const link = '#x0=2,2&o=gradient-descent,lr:0.01&o=adam&n=9&nn=1'
    const { out } = await trace([link, '--format', 'json', '--every', '9'])
    const { runs, notices } = JSON.parse(out)
    expect(notices).toEqual([{ kind: 'unknown-key', key: 'nn' }])
    expect(runs).toMatchObject([
      { run: 0, id: 'gradient-descent', label: 'Gradient descent', start: [2, 2] },
      { run: 1, id: 'adam', label: 'Adam', start: [2, 2], ending: { kind: 'done', step: 9 } },
    ])
    expect(runs[0].ending).toEqual({ kind: 'diverged', step: 5 })
    expect(runs[0].rows.map(({ step }: { step: number }) => step)).toEqual([0, 4])
    expect(runs[1].rows[0]).toEqual({ step: 0, x: 2, y: 2, value: 401 })
  })

  test('has null where f has no Hessian', async () => {
    const { out } = await trace(['#e=|x|&x0=0&n=1&o=adam', '--format=json', '--diagnose'])
    expect(JSON.parse(out).runs[0].rows[0]).toEqual({
      step: 0,
      x: 0,
      value: 0,
      gg: 0,
      ghg: null,
      lambda1: null,
    })
  })

  test('is whole for any number of runs and rows', async () => {
    for (const link of [
      '#e=log(x)&x0=-1&o=adam',
      '#n=5000&o=adam',
      '#n=1&x0=0,0;1,1&o=adam&o=adam',
    ]) {
      const { out } = await trace([link, '--format', 'json'])
      const { experiment } = readLink(link).settings
      expect(JSON.parse(out).runs).toHaveLength(experiment.starts.length * experiment.runs.length)
    }
  })
})

test('a link not wholly understood is told; with --strict it is an error and nothing else', async () => {
  const plain = await trace(['#f=rosenbrok&n=1'])
  expect(plain.err).toContain('did you mean “rosenbrock”?')
  expect(plain.code).toBe(0)
  const strict = await trace(['--strict', '#f=rosenbrok&n=1'])
  expect(strict).toMatchObject({ out: '', code: 2 })
  expect((await trace(['--strict', '#f=saddle&n=1'])).code).toBe(0)
})

test.each([
  [[], 'A link is missing.'],
  [['#n=1', '#n=2'], 'One link at a time'],
  [['#n=1', '--every', '0'], '--every takes a whole number'],
  [['#n=1', '--every', 'x'], '--every takes a whole number'],
  [['#n=1', '--format', 'xml'], '--format is csv or json'],
  [['#n=1', '--colour'], "Unknown option '--colour'"],
])('%j is wrong usage', async (argv, sentence) => {
  const { out, err, code } = await trace(argv)
  expect([out, code]).toEqual(['', 64])
  expect(err).toContain(sentence)
})

test('--help needs no link', async () => {
  const { out, code } = await trace(['--help'])
  expect(out).toContain('Usage:')
  expect(code).toBe(0)
})

test('a reader that leaves ends the command, well and at once', async () => {
  const { writes, code } = await trace(['#n=1000000&o=adam'], 1)
  expect(code).toBe(0)
  expect(writes).toBeLessThan(5)
})

test('output that cannot be written is an error', async () => {
  const stdout = new Writable({ write: (_piece, _encoding, done) => done(new Error('disk full')) })
  let err = ''
  const stderr = { write: (text: string) => (err += text) }
  expect(await traceLink(['#n=9&o=adam'], { stdout, stderr })).toBe(1)
  expect(err).toContain('disk full')
})

test('hostile links are walked all the same', async () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'f=formula',
      'f=quadratic',
      'e=where(x>0,log(x),1/y)',
      'e=z/(x-y)',
      'e=__proto__',
      'fp=kappa:1e300,a:NaN,constructor:1',
      'x0=1e100,-1e100',
      'x0=0,0;;1',
      'x0=1e999',
      'o=adam,lr:1e300,beta1:1,eps:0',
      'o=newton',
      'o=momentum,lr:-1,momentum:1e300',
      'o=__proto__,lr:1',
      'seed=-1',
      'dom=1,1',
      't=1e9',
    ),
    fc.string({ maxLength: 12 }),
  )
  const link = fc.array(piece, { maxLength: 6 }).map((pieces) => ['n=20', ...pieces].join('&'))
  await fc.assert(
    fc.asyncProperty(link, async (text) => {
      const { out, code } = await trace([`#${text}`, '--format', 'json', '--diagnose', '--every=7'])
      expect(code).toBe(0)
      for (const { rows } of JSON.parse(out).runs) {
        for (const { x, value } of rows) expect([x, value].every(Number.isFinite)).toBe(true)
      }
    }),
    { numRuns: 300 },
  )
})

test('a link about a file is told to need it', async () => {
  const { err, rows } = await rowsOf(
    '#f=file&file=a.npy/0123456789abcdef/grid/0/y/0..1/0..1&n=2&o=adam',
  )
  expect(err).toContain(
    'the file “a.npy/0123456789abcdef/grid/0/y/0..1/0..1”, which trace does not read',
  )
  expect(rows).toEqual([])
})
