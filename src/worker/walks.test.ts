import { expect, test } from 'vitest'
import type { Experiment, LandscapeChoice, RunChoice } from '../core/experiment.ts'
import { resolve } from '../core/hyper.ts'
import { understood } from '../core/landscapes/choose.ts'
import { optimizerOf } from '../core/menus.ts'
import { ruleFrom } from '../core/rule/parse.ts'
import { runnable } from '../core/rule/specialise.ts'
import { referencePath } from '../core/rule/step.ts'
import type { Walk } from '../core/walk.ts'
import { beginWalk, extrasOf } from './walks.ts'

const rosenbrock: LandscapeChoice = { id: 'rosenbrock', parameters: {} }

function typed(formula: string): LandscapeChoice {
  return { id: 'formula', parameters: {}, formula }
}

function experimentOf(
  landscape: LandscapeChoice,
  start: number[],
  ...runs: RunChoice[]
): Experiment {
  return { landscape, starts: [start], runs, steps: 3000, seed: 0 }
}

/** All points of a walk, pulled `count` at a time. */
function pointsOf(walk: Walk, count: number): Float64Array {
  const out = new Float64Array(3001 * walk.stride)
  let made = 0
  while (!walk.ending) {
    const room = Math.min(count, 3001 - made)
    made += walk.advance(out, made * walk.stride, room)
  }
  return out.subarray(0, made * walk.stride)
}

/** The same run by the interpreter. */
function interpreted(landscape: LandscapeChoice, start: number[], run: RunChoice, points: number) {
  const optimizer = optimizerOf(run.optimizer)!
  if (optimizer.kind !== 'rule') throw new Error('Only rules are interpreted.')
  const { field, parameters } = understood(landscape)
  const hypers = resolve(optimizer.hypers, run.hypers)
  const rule = runnable(ruleFrom(optimizer), hypers)
  const all: number[] = []
  for (const { w, f } of referencePath(rule, field, { hypers, parameters, start })) {
    all.push(...w, f)
    if (all.length >= points * (start.length + 1)) return Float64Array.from(all)
  }
  throw new Error('A reference path has no end.')
}

const runs: RunChoice[] = [
  { optimizer: 'gradient-descent', hypers: { lr: 0.001 } },
  { optimizer: 'momentum', hypers: { lr: 0.0005, weight_decay: 0.01 } },
  { optimizer: 'nesterov', hypers: { lr: 0.0005 } },
  { optimizer: 'adam', hypers: { lr: 0.02 } },
]

test.each(runs)('points of $optimizer are the interpreter’s, however many are pulled', (run) => {
  const expected = interpreted(rosenbrock, [-1.2, 1], run, 3001)
  for (const count of [7, 1024, 3001]) {
    const walk = beginWalk(experimentOf(rosenbrock, [-1.2, 1], run), 0)
    expect(pointsOf(walk, count)).toEqual(expected)
    expect(walk.ending).toEqual({ kind: 'done', step: 3000 })
  }
})

test('walks that take turns do not disturb each other', () => {
  const experiment = experimentOf(rosenbrock, [-1.2, 1], runs[3]!, {
    ...runs[3]!,
    hypers: { lr: 0.1 },
  })
  const walks = [0, 1].map((run) => beginWalk(experiment, run))
  const outs = walks.map(() => new Float64Array(3 * 3000))
  for (let made = 0; made < 3000; made += 500)
    walks.forEach((walk, i) => void walk.advance(outs[i]!, 3 * made, 500))
  walks.forEach((_, i) => {
    const expected = interpreted(rosenbrock, [-1.2, 1], experiment.runs[i]!, 3000)
    expect(outs[i]).toEqual(expected)
  })
})

test('run r from start s is walk s · R + r', () => {
  const experiment = {
    ...experimentOf(rosenbrock, [], runs[0]!, runs[3]!),
    starts: [
      [-1, 1],
      [0, 2],
    ],
  }
  const firsts = [0, 1, 2, 3].map((index) => {
    const out = new Float64Array(6)
    beginWalk(experiment, index).advance(out, 0, 2)
    return [...out]
  })
  expect(firsts.map(([x, y]) => [x, y])).toEqual([
    [-1, 1],
    [-1, 1],
    [0, 2],
    [0, 2],
  ])
  expect(firsts[2]).not.toEqual(firsts[3])
})

test('too high a rate diverges, and every point before is finite', () => {
  const walk = beginWalk(
    experimentOf(rosenbrock, [-1.2, 1], { optimizer: 'gradient-descent', hypers: { lr: 0.1 } }),
    0,
  )
  const points = pointsOf(walk, 1000)
  expect(walk.ending).toEqual({ kind: 'diverged', step: points.length / 3 })
  expect(points.every(Number.isFinite)).toBe(true)
})

test.each([
  [3, [1.5, 1]],
  [3, [1, 1]],
  [1e160, [1.5, 1]],
])('∞ − ∞ far from the start diverges: rate %d from %j', (lr, start) => {
  const run = { optimizer: 'gradient-descent', hypers: { lr } }
  const walk = beginWalk(experimentOf(typed('x^2 - y^2'), start, run), 0)
  const points = pointsOf(walk, 1000)
  expect(walk.ending).toEqual({ kind: 'diverged', step: points.length / 3 })
})

test('a step over the border of log(x) leaves the domain', () => {
  const run = { optimizer: 'gradient-descent', hypers: { lr: 1 } }
  const walk = beginWalk(experimentOf(typed('log(x)'), [0.5], run), 0)
  expect([...pointsOf(walk, 1000)]).toEqual([0.5, Math.log(0.5)])
  expect(walk.ending).toEqual({ kind: 'left-domain', step: 1 })
})

test('Newton is at the bottom of a bowl after one step', async () => {
  const run = { optimizer: 'newton', hypers: {} }
  const experiment = experimentOf(typed('x^2 + 3y^2'), [2, 1], run)
  const walk = beginWalk(experiment, 0, await extrasOf(experiment.runs))
  expect([...pointsOf(walk, 100).subarray(0, 6)]).toEqual([2, 1, 7, 0, 0, 0])
  expect(walk.ending).toEqual({ kind: 'done', step: 3000 })
})

test('Newton stops where the Hessian is singular', async () => {
  const run = { optimizer: 'newton', hypers: {} }
  const experiment = experimentOf(typed('x^2 + y'), [2, 1], run)
  const walk = beginWalk(experiment, 0, await extrasOf(experiment.runs))
  expect([...pointsOf(walk, 100)]).toEqual([2, 1, 5])
  expect(walk.ending).toEqual({ kind: 'stopped', step: 0, reason: 'singular-hessian' })
})

test('modifiers go around the rule of their run, and around no other', async () => {
  const plain = runs[0]!
  const clipped = { ...plain, modifiers: { clip_norm: 1, schedule: 'step', schedule_period: 4 } }
  const experiment = experimentOf(rosenbrock, [-1.2, 1], clipped, plain)
  const extras = await extrasOf(experiment.runs)
  const [first, second] = [0, 1].map((run) => pointsOf(beginWalk(experiment, run, extras), 3001))
  expect(second).toEqual(interpreted(rosenbrock, [-1.2, 1], plain, 3001))
  const steps = [1, 2, 3, 4, 5].map((k) =>
    Math.hypot(first![3 * k]! - first![3 * k - 3]!, first![3 * k + 1]! - first![3 * k - 2]!),
  )
  // The gradient is 233 long at the start, and longer than 1 for a while.
  for (const step of steps.slice(0, 4)) expect(step).toBeCloseTo(0.001, 8)
  expect(steps[4]).toBeCloseTo(0.0005, 8)
})

test('the seed decides what is random, and nothing else', async () => {
  const run = { optimizer: 'cma-es', hypers: {} }
  const extras = await extrasOf([run, runs[0]!])
  const endOf = (seed: number, run: RunChoice) => {
    const experiment = { ...experimentOf(rosenbrock, [-1.2, 1], run), steps: 20, seed }
    return [...pointsOf(beginWalk(experiment, 0, extras), 7).slice(-3)]
  }
  expect(endOf(7, run)).toEqual(endOf(7, run))
  expect(endOf(8, run)).not.toEqual(endOf(7, run))
  expect(endOf(8, runs[0]!)).toEqual(endOf(7, runs[0]!))
})

test.each([
  [experimentOf(rosenbrock, [1, 2], { optimizer: 'nobody', hypers: {} }), 'no optimizer "nobody"'],
  [experimentOf(rosenbrock, [1, 2], { optimizer: 'bfgs', hypers: {} }), '"bfgs" was not loaded'],
  [experimentOf(rosenbrock, [1, 2], { ...runs[0]!, modifiers: { clip_norm: 1 } }), 'not loaded'],
  [experimentOf(rosenbrock, [1], runs[0]!), '1 coordinates, f has 2'],
  [experimentOf(typed('x +'), [1], runs[0]!), 'formula is wrong'],
  [experimentOf(rosenbrock, [1, 2]), 'no run 0'],
])('a slip throws a sentence with the value in it: %#', (experiment, sentence) => {
  expect(() => beginWalk(experiment, 0)).toThrow(sentence)
})
