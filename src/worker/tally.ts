import { type Counted, counted } from '../core/counted.ts'
import type { Experiment } from '../core/experiment.ts'
import { callsPerStep } from '../core/rule/callsPerStep.ts'
import { ruleFrom } from '../core/rule/parse.ts'
import { runnable } from '../core/rule/specialise.ts'
import type { Calls, Costs, Goal, Tally } from '../core/tally.ts'
import type { Walk } from '../core/walk.ts'
import { beginWalk, extrasOf, needExtras } from './walks.ts'

/**
 * The only run of an experiment, walked once more from its start to its end, with everything counted that it asks. What was
 * walked of late is remembered, so that another threshold costs nothing.
 */
export async function tallyOf(
  experiment: Experiment,
  goal: Goal | undefined,
  pace: () => Promise<void>,
): Promise<Tally> {
  const key = JSON.stringify(experiment)
  const telling = remembered.get(key) ?? told(experiment, pace)
  remember(key, telling)
  const story = await telling.catch((error: unknown) => {
    remembered.delete(key)
    throw error
  })
  known.set(telling, story.steps.length)
  const { calls, last, ending, costs, lows } = story
  return {
    reached: goal && reachedBy(story, goal),
    calls,
    last,
    lowest: lows.at(-1) ?? Number.NaN,
    ending,
    costs,
  }
}

/** A run, with every point at which f was lower than ever before. */
interface Story {
  readonly steps: readonly number[]
  readonly lows: readonly number[]
  /** What was asked until each of them was reached. */
  readonly asked: readonly Calls[] | Calls
  readonly calls: Calls
  readonly last: number
  readonly ending: NonNullable<Walk['ending']>
  readonly costs: Costs
}

/** Runs that are remembered, and their records of a low all together: some tens of megabytes. */
const most = { runs: 64, lows: 500_000 }
/** Those under way too, so that whoever asks for the same meanwhile waits for the same walk. */
const remembered = new Map<string, Promise<Story>>()
/** How many records those have that are told. */
const known = new WeakMap<Promise<Story>, number>()

function remember(key: string, story: Promise<Story>): void {
  remembered.delete(key)
  remembered.set(key, story)
  let lows = 0
  for (const [at, told] of [...remembered].reverse()) {
    lows += known.get(told) ?? 0
    if (lows > most.lows && at !== key) remembered.delete(at)
  }
  for (const at of remembered.keys()) {
    if (remembered.size > most.runs) remembered.delete(at)
  }
}

function reachedBy({ steps, lows, asked }: Story, { base, below }: Goal): Tally['reached'] {
  const at = firstWhere(lows.length, (place) => lows[place]! - base <= below)
  const step = steps[at]
  if (step === undefined) return undefined
  return { step, calls: 'length' in asked ? asked[at]! : times(asked, step) }
}

/** The first place for which it holds, if from there on it always does; `count` where there is none. */
function firstWhere(count: number, holds: (place: number) => boolean): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

async function told(experiment: Experiment, pace: () => Promise<void>): Promise<Story> {
  const { runs, steps } = experiment
  const extras = needExtras(runs) ? await extrasOf(runs, experiment.landscape) : undefined
  let each: Calls | undefined
  let asking: Counted | undefined
  const walk = beginWalk(experiment, 0, extras, {
    rule(rule, hypers) {
      each = callsPerStep(runnable(ruleFrom(rule), hypers))
    },
    objective(objective) {
      asking = counted(objective)
      return asking.objective
    },
  })
  return asking ? codeStory(walk, asking, steps, pace) : ruleStory(walk, each ?? nothing, pace)
}

const nothing: Calls = { values: 0, gradients: 0, hessians: 0 }

/** Points made between two looks at the clock. */
const slice = 1024

async function ruleStory(walk: Walk, each: Calls, pace: () => Promise<void>): Promise<Story> {
  const lows = lowsOf(walk.stride)
  const out = new Float64Array(slice * walk.stride)
  while (!walk.ending) {
    lows.look(out, walk.advance(out, 0, slice))
    await pace()
  }
  const made = Math.max(0, lows.points - 1)
  const byValues = each.gradients === 0
  const cost = byValues ? each.values : each.gradients
  return {
    ...lows.found,
    asked: each,
    calls: times(each, made),
    last: lows.last,
    ending: walk.ending,
    costs: { steps: Float64Array.of(0, made), counts: Float64Array.of(0, made * cost), byValues },
  }
}

async function codeStory(
  walk: Walk,
  asking: Counted,
  steps: number,
  pace: () => Promise<void>,
): Promise<Story> {
  const lows = lowsOf(walk.stride)
  const asked: Calls[] = []
  const samples = samplesOver(steps)
  const out = new Float64Array(walk.stride)
  while (!walk.ending) {
    const made = walk.advance(out, 0, 1)
    const { calls } = asking
    if (lows.look(out, made)) asked.push(calls)
    if (made > 0) samples.take(lows.points - 1, calls)
    asking.stepMade()
    if (lows.points % 64 === 0) await pace()
  }
  const { calls } = asking
  return {
    ...lows.found,
    asked,
    calls,
    last: lows.last,
    ending: walk.ending,
    costs: samples.costs(calls),
  }
}

/** Looks at points as they come. */
function lowsOf(stride: number) {
  const found = { steps: [] as number[], lows: [] as number[] }
  let lowest = Number.POSITIVE_INFINITY
  const seen = { points: 0, last: Number.NaN }
  return {
    found,
    get points() {
      return seen.points
    },
    get last() {
      return seen.last
    },
    /** Whether one of them was lower than all before. */
    look(points: Float64Array, count: number): boolean {
      const before = found.lows.length
      for (let i = 0; i < count; i++) {
        const value = points[(i + 1) * stride - 1]!
        if (value < lowest) {
          lowest = value
          found.steps.push(seen.points + i)
          found.lows.push(value)
        }
      }
      seen.points += count
      if (count > 0) seen.last = points[count * stride - 1]!
      return found.lows.length > before
    },
  }
}

/** More places than a chart has pixels. */
const mostSamples = 2000

/** What was asked until every so many steps were made, and until the last. */
function samplesOver(steps: number) {
  const stride = Math.max(1, Math.ceil(steps / mostSamples))
  const at: number[] = []
  const taken: Calls[] = []
  let newest: { step: number; calls: Calls } | undefined
  const keep = (step: number, calls: Calls) => {
    at.push(step)
    taken.push(calls)
  }
  return {
    take(step: number, calls: Calls) {
      newest = { step, calls }
      if (step % stride === 0) keep(step, calls)
    },
    costs(all: Calls): Costs {
      if (newest && at.at(-1) !== newest.step) keep(newest.step, newest.calls)
      const byValues = all.gradients === 0
      const counts = taken.map(({ values, gradients }) => (byValues ? values : gradients))
      return { steps: Float64Array.from(at), counts: Float64Array.from(counts), byValues }
    },
  }
}

function times({ values, gradients, hessians }: Calls, steps: number): Calls {
  return { values: steps * values, gradients: steps * gradients, hessians: steps * hessians }
}
