import { expect, test } from 'vitest'
import type { Experiment } from '../core/experiment.ts'
import { resolve } from '../core/hyper.ts'
import { understood } from '../core/landscapes/choose.ts'
import { wholeMenus } from '../core/menus.ts'
import { gradientDescent } from '../core/optimizers/gradientDescent.ts'
import { ruleFrom } from '../core/rule/parse.ts'
import { runnable } from '../core/rule/specialise.ts'
import { referencePath } from '../core/rule/step.ts'
import { gridOf } from './grid.ts'
import { answerAboutFile } from './loading.ts'
import { compiledObjective } from './objective.ts'
import type { FileAnswer, FileAsk } from './protocol.ts'
import { beginWalk, extrasOf } from './walks.ts'

const nodes = Array.from({ length: 21 }, (_, i) => -1 + i / 10)
/** A bowl that is no cubic, with one node missing. */
const bowl = nodes
  .map((y, row) =>
    nodes
      .map((x, column) => (row === 2 && column === 2 ? 'nan' : Math.cosh(2 * x) + y ** 4 + x * y))
      .join(','),
  )
  .join('\n')

async function ask(wanted: FileAsk): Promise<FileAnswer> {
  const answers: FileAnswer[] = []
  const breathe = () => Promise.resolve()
  await answerAboutFile(wanted, { breathe, post: (answer) => void answers.push(answer) })
  return answers.at(-1)!
}

/** Opens a text and takes what is guessed first; the name it has in links. */
async function taken(text: string): Promise<string> {
  const opened = await ask({ kind: 'open', file: new Blob([text]) })
  if (opened.kind !== 'opened') throw new Error(JSON.stringify(opened))
  const [reading] = opened.opened.readings
  const answer = await ask({ kind: 'take', name: 'a.csv', reading: reading! })
  if (answer.kind !== 'taken') throw new Error(JSON.stringify(answer))
  return answer.file
}

function walkOn(
  experiment: Experiment,
  extras: Awaited<ReturnType<typeof extrasOf>>,
  count: number,
) {
  const walk = beginWalk(experiment, 0, extras)
  const out = new Float64Array(count * walk.stride)
  const made = walk.advance(out, 0, count)
  return { ending: walk.ending, points: out.subarray(0, made * walk.stride) }
}

test('a rule runs on a loaded landscape as its reference does, bit for bit', async () => {
  const file = await taken(bowl)
  const landscape = { id: 'file', parameters: {}, file }
  const run = { optimizer: 'gradient-descent', hypers: { lr: 0.05 } }
  const start = [0.77, 0.63]
  const experiment = { landscape, starts: [start], runs: [run], steps: 200, seed: 1 }
  const { points, ending } = walkOn(experiment, await extrasOf([run]), 201)
  expect(ending).toEqual({ kind: 'done', step: 200 })
  const { field, parameters } = understood(landscape)
  const hypers = resolve(gradientDescent.hypers, run.hypers)
  const rule = runnable(ruleFrom(gradientDescent), hypers)
  const path = referencePath(rule, field, { hypers, parameters, start })
  for (let step = 0; step <= 200; step++) {
    const { w, f } = path.next().value as { w: readonly number[]; f: number }
    expect([...points.subarray(3 * step, 3 * step + 3)]).toEqual([...w, f])
  }
})

test('coded optimizers, grids and Hessians know it too; its holes are undefined', async () => {
  await wholeMenus()
  const landscape = { id: 'file', parameters: {}, file: await taken(bowl) }
  const run = { optimizer: 'newton', hypers: {} }
  const experiment = { landscape, starts: [[0.4, 0.5]], runs: [run], steps: 30, seed: 1 }
  const { points } = walkOn(experiment, await extrasOf([run]), 31)
  const { field, parameters } = understood(landscape)
  const objective = compiledObjective(field, parameters)
  const gradient = objective.gradient([...points.subarray(-3, -1)])
  expect(Math.hypot(...gradient)).toBeLessThan(1e-9)
  expect(objective.hessian([0.4, 0.5])).toEqual([
    [expect.closeTo(4 * Math.cosh(0.8), 1), expect.closeTo(1, 1)],
    [expect.closeTo(1, 1), expect.closeTo(3, 1)],
  ])
  const ground = {
    landscape,
    domain: [
      [-1, 1],
      [-1, 1],
    ],
    size: [21, 21],
    rest: [],
  } as const
  const grid = gridOf(ground)
  for (let row = 0; row < 21; row++) grid.fill(row)
  expect(grid.values[0]).toBeCloseTo(Math.cosh(2) + 2, 5)
  expect(grid.values[2 * 21 + 2]).toBeNaN()
  expect(objective.value([-0.83, -0.83])).toBeNaN()
  expect(objective.hessian([-0.83, -0.83])).toBeUndefined()
})

test('a curve is a landscape of one parameter', async () => {
  const values = nodes.map((x) => `${x},${x ** 3}`).join('\n')
  const landscape = { id: 'file', parameters: {}, file: await taken(values) }
  const { field, parameters } = understood(landscape)
  const objective = compiledObjective(field, parameters)
  expect(objective.value([0.25])).toBeCloseTo(0.25 ** 3, 12)
  expect(objective.gradient([0.25])[0]).toBeCloseTo(3 * 0.25 ** 2, 11)
  expect(objective.hessian([0.25])?.[0]?.[0]).toBeCloseTo(1.5, 9)
})

test('a route goes through the points of the file, over the ground that is shown', async () => {
  const file = await taken('x,y\n1,1\n0.5,2\n0,0')
  const run = { optimizer: 'file', hypers: {}, file }
  const landscape = { id: 'rosenbrock', parameters: {} }
  const experiment = { landscape, starts: [[-1, 1]], runs: [run], steps: 100, seed: 1 }
  const { points, ending } = walkOn(experiment, await extrasOf([run]), 101)
  expect([...points]).toEqual([1, 1, 0, 0.5, 2, 0.25 + 100 * 1.75 ** 2, 0, 0, 1])
  expect(ending).toEqual({ kind: 'stopped', step: 2, reason: 'end-of-file' })
})

test('while the file is not there, all of it is undefined', async () => {
  const file = 'missing.npy/0123456789abcdef/grid/0/y/-1..1/-1..1'
  const landscape = { id: 'file', parameters: {}, file }
  const runs = [
    { optimizer: 'gradient-descent', hypers: {} },
    { optimizer: 'file', hypers: {}, file },
  ]
  const experiment = { landscape, starts: [[0.5, 0.5]], runs, steps: 10, seed: 1 }
  const extras = await extrasOf(runs)
  expect(walkOn(experiment, extras, 11).ending).toEqual({ kind: 'left-domain', step: 0 })
  const second = { ...experiment, runs: [runs[1]!] }
  expect(walkOn(second, extras, 11).points).toHaveLength(0)
})

test('what is opened next, or cancelled, makes what is being read unwanted', async () => {
  const long = `${'0.1,0.2,0.3\n'.repeat(40_000)}`
  const first = ask({ kind: 'open', file: new Blob([long]) })
  const second = ask({ kind: 'open', file: new Blob(['1,2\n3,4']) })
  expect(await first).toEqual({ kind: 'fault', fault: { kind: 'cancelled' } })
  expect(await second).toMatchObject({ kind: 'opened' })
  const third = ask({ kind: 'open', file: new Blob([long]) })
  await ask({ kind: 'cancel' })
  expect(await third).toEqual({ kind: 'fault', fault: { kind: 'cancelled' } })
  // What was opened before is still there.
  const reading = {
    kind: 'grid',
    table: 0,
    rows: 'y',
    x: { from: 0, to: 1 },
    y: { from: 0, to: 1 },
    holes: false,
  } as const
  expect(await ask({ kind: 'try', reading })).toMatchObject({ summary: { size: [2, 2] } })
})
