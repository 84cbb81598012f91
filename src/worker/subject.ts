import type { Autopsy } from '../core/autopsy.ts'
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
import { sourceOf } from './kernels.ts'
import { createPlaces, type Places } from './places.ts'
import { type Replay, replayOf } from './replay.ts'
import type { CodePlace, CodePlan, RulePlan, RunPlan } from './walks.ts'

/** A run that can be replayed and taken apart. */
export interface Subject {
  readonly replay: Replay<unknown>
  /** Steps between two looks at the clock. */
  readonly slice: number
  /** Of the step that follows where the replay stands. */
  dissect(step: number): Autopsy
}

/** The run of a plan; `places` are those of a walk by code that was begun before. */
export function subjectOf(plan: RunPlan, places: Places<CodePlace> | undefined): Subject {
  return plan.kind === 'rule' ? ruleSubject(plan) : codeSubject(plan, places ?? plan.places)
}

function ruleSubject({ field, rule: optimizer, setting }: RulePlan): Subject {
  const { hypers, parameters } = setting
  const whole = ruleFrom(optimizer)
  const zeros = Object.fromEntries(Object.entries(hypers).filter(([, value]) => value === 0))
  const rules = { run: countingClips(runnable(whole, hypers)), read: specialise(whole, zeros) }
  const symbols = { ...symbolsOf(optimizer.hypers), ...optimizer.symbols }
  const around = surroundings(doubles, field, parameters)
  const named = new Map(Object.entries(hypers))
  const source = sourceOf(field, rules.run, setting)
  const points = new Float64Array(interval * source.stride)
  const places = createPlaces(source.state.slice(), interval)
  const replay = replayOf(places, (from, steps) => {
    source.state.set(from)
    for (let made = 0; made < steps; made += interval) {
      source.make(points, 0, Math.min(interval, steps - made))
    }
    return source.state.slice()
  })
  return {
    replay,
    slice: 32 * interval,
    dissect(step) {
      const { w, state } = placeIn(source.carried, replay.place, rules.run, field)
      const { scheduled, inside, ...found } = dissect(rules, around, named, { t: step, w, state })
      return {
        step,
        before: w,
        gradient: around.gradient(w),
        stopped: undefined,
        rates: ratesOf(w, found.after, found.used),
        rate: scheduled ?? hypers.lr,
        ...found,
        inside: { ...inside, symbols },
      }
    },
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
): { readonly w: readonly number[]; readonly state: Named<number> } {
  const numberOf = (name: string) => numbers[carried.indexOf(name)] ?? Number.NaN
  const vectorOf = (name: string) => coordinates.map((x) => numberOf(`${name}.${x}`))
  const state = Object.keys(initial).map((name): [string, Quantity<number>] => [
    name,
    vectors.has(name) ? vectorOf(name) : numberOf(name),
  ])
  return { w: vectorOf('w'), state: new Map(state) }
}

function codeSubject(plan: CodePlan, places: Places<CodePlace>): Subject {
  const { method, objective, hypers } = plan
  const replay = replayOf<CodePlace>(places, (from, steps) => {
    let place = from
    for (let made = 0; made < steps; made++) {
      const step = method.step(place.x, place.state, objective, hypers)
      if ('stopped' in step) return undefined
      place = step
    }
    return place
  })
  return {
    replay,
    slice: 64,
    dissect(step) {
      const { x, state } = replay.place
      const next = method.step(x, state, objective, hypers)
      const isStopped = 'stopped' in next
      const gradient = objective.gradient(x)
      return {
        step,
        before: x,
        value: objective.value(x),
        gradient,
        used: gradient,
        after: isStopped ? undefined : next.x,
        valueAfter: isStopped ? Number.NaN : objective.value(next.x),
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
