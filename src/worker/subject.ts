import type { Autopsy } from '../core/autopsy.ts'
import { drawnSurroundings } from '../core/data/drawing.ts'
import { doubles } from '../core/formula/evaluate.ts'
import type { Field } from '../core/formula/field.ts'
import type { Vector } from '../core/linalg/vector.ts'
import { symbolsOf } from '../core/print/symbolsOf.ts'
import { dissect } from '../core/rule/dissect.ts'
import { countingClips } from '../core/rule/modifiers/clipCount.ts'
import { ruleFrom } from '../core/rule/parse.ts'
import type { Rule } from '../core/rule/rule.ts'
import { runnable, specialise } from '../core/rule/specialise.ts'
import { type Named, type Quantity, surroundings } from '../core/rule/step.ts'
import { drawing } from './drawing.ts'
import { sourceOf } from './kernels.ts'
import { createPlaces, type Places } from './places.ts'
import { type Replay, replayOf } from './replay.ts'
import type { CodePlace, CodePlan, RulePlan } from './walks.ts'

/** A run that can be replayed and taken apart. */
export interface Subject {
  readonly replay: Replay<unknown>
  /** Steps between two looks at the clock. */
  readonly slice: number
  /** Of the step that follows where the replay stands. */
  dissect(step: number): Autopsy | undefined
}

/** The run of a plan; `places` are those of a walk by code that was begun before. */
export function subjectOf(
  plan: RulePlan | CodePlan,
  places: Places<CodePlace> | undefined,
): Subject {
  return plan.kind === 'rule' ? ruleSubject(plan) : codeSubject(plan, places ?? plan.places)
}

function ruleSubject(plan: RulePlan): Subject {
  const { field, rule: optimizer, setting, draws } = plan
  const { hypers, parameters } = setting
  const whole = ruleFrom(optimizer)
  const zeros = Object.fromEntries(Object.entries(hypers).filter(([, value]) => value === 0))
  const rules = { run: countingClips(runnable(whole, hypers)), read: specialise(whole, zeros) }
  const symbols = { ...symbolsOf(optimizer.hypers), ...optimizer.symbols }
  const plain = surroundings(doubles, field, parameters)
  // Asked anew for every use: each gradient of a step draws its own noise.
  const aroundAt = draws ? drawnSurroundings(field, parameters, draws) : () => plain
  const named = new Map(Object.entries(hypers))
  const dissectAt = (step: number, { w, state }: RulePlace): Autopsy => {
    const { scheduled, inside, ...found } = dissect(rules, () => aroundAt(step), named, {
      t: step,
      w,
      state,
    })
    return {
      step,
      before: w,
      gradient: aroundAt(step).gradient(w),
      stopped: undefined,
      rates: ratesOf(w, found.after, found.used),
      rate: scheduled ?? hypers.lr,
      ...found,
      inside: { ...inside, symbols },
    }
  }
  return kernelSubject(plan, rules.run, dissectAt)
}

/** Where a rule is between two steps. */
interface RulePlace {
  readonly w: readonly number[]
  readonly state: Named<number>
}

/** A rule is replayed by its kernel, which for one that draws is told which steps it makes. */
function kernelSubject(
  { field, setting, draws }: RulePlan,
  run: Rule,
  dissectAt: (step: number, place: RulePlace) => Autopsy,
): Subject {
  const drawn = draws && drawing().drawnSourceOf(field, run, setting, draws)
  const source = drawn ?? sourceOf(field, run, setting)
  const last = draws ? drawing().lastStep(draws.sampling) : Number.POSITIVE_INFINITY
  const points = new Float64Array(interval * source.stride)
  const places = createPlaces(source.state.slice(), interval)
  const replay = replayOf(places, (from, steps, begun) => {
    if (begun + steps > last) return undefined
    source.state.set(from)
    if (drawn) drawn.steps = begun
    for (let made = 0; made < steps; made += interval) {
      source.make(points, 0, Math.min(interval, steps - made))
    }
    return source.state.slice()
  })
  return {
    replay,
    // What a step over samples costs grows with them.
    slice: drawn ? interval : 32 * interval,
    dissect: (step) =>
      step > last ? undefined : dissectAt(step, placeIn(source.carried, replay.place, run, field)),
  }
}

/** Steps that a kernel makes at one go. */
const interval = 1024

/** The numbers that a kernel carries, by their names: `w.x`, `m.y`, and those that are one for all. */
function placeIn(
  carried: readonly string[],
  numbers: Float64Array,
  { initial, vectors }: Rule,
  { coordinates }: Field,
): RulePlace {
  const numberOf = (name: string) => numbers[carried.indexOf(name)] ?? Number.NaN
  const vectorOf = (name: string) => coordinates.map((x) => numberOf(`${name}.${x}`))
  const state = Object.keys(initial).map((name): [string, Quantity<number>] => [
    name,
    vectors.has(name) ? vectorOf(name) : numberOf(name),
  ])
  return { w: vectorOf('w'), state: new Map(state) }
}

function codeSubject(plan: CodePlan, places: Places<CodePlace>): Subject {
  const { method, objective: whole, drawn, hypers } = plan
  const seenAt = (step: number) => drawn?.objectiveAt(step) ?? whole
  const last = drawn?.last ?? Number.POSITIVE_INFINITY
  const replay = replayOf<CodePlace>(places, (from, steps, made) => {
    let place = from
    for (let t = made + 1; t <= made + steps; t++) {
      if (t > last) return undefined
      const step = method.step(place.x, place.state, seenAt(t), hypers)
      if ('stopped' in step) return undefined
      place = step
    }
    return place
  })
  return {
    replay,
    slice: 64,
    dissect(step) {
      if (step > last) return undefined
      const { x, state } = replay.place
      const objective = seenAt(step)
      const next = method.step(x, state, objective, hypers)
      const isStopped = 'stopped' in next
      const gradient = objective.gradient(x)
      return {
        step,
        before: x,
        value: whole.value(x),
        gradient,
        used: gradient,
        after: isStopped ? undefined : next.x,
        valueAfter: isStopped ? Number.NaN : whole.value(next.x),
        stopped: isStopped ? next.stopped : undefined,
        rates: ratesOf(x, isStopped ? x : next.x, gradient),
        rate: hypers.lr,
        clipped: undefined,
        inside: {
          kind: 'code',
          internals: isStopped ? undefined : method.tell?.({ x, state, next }, objective, hypers),
        },
      }
    },
  }
}

function ratesOf(before: Vector, after: Vector, gradient: Vector): number[] {
  return gradient.map((slope, i) => (slope === 0 ? Number.NaN : (before[i]! - after[i]!) / slope))
}
