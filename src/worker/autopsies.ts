import type { Autopsy } from '../core/autopsy.ts'
import type { Experiment } from '../core/experiment.ts'
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
import { createPace } from './pace.ts'
import { codeReplay, type Replay, replayOf } from './replay.ts'
import { type CodePlan, extrasOf, planOf, type RulePlan } from './walks.ts'

/** What happened in a step of a run; nothing where the run does not come so far, or where a newer question overtook. */
export type Autopsies = (
  experiment: Experiment,
  run: number,
  step: number,
) => Promise<Autopsy | undefined>

/** A run that can be replayed and taken apart. */
interface Subject {
  readonly replay: Replay<unknown>
  /** Steps between two looks at the clock. */
  readonly slice: number
  /** Of the step that follows where the replay stands. */
  dissect(step: number): Autopsy
}

/** Replays runs on demand, and remembers places along each of them, so that neighbouring steps cost next to nothing. */
export function createAutopsies(breathe: () => Promise<void>): Autopsies {
  let known: Known | undefined

  async function answerTo(question: Question, { subjects, newest, experiment }: Known) {
    const { run, step } = question
    const subject = subjects.get(run) ?? begun(experiment, run)
    subjects.set(run, subject)
    const { replay, slice, dissect } = await subject
    const pace = createPace(breathe)
    const isOvertaken = () => newest.get(run) !== question || known?.experiment !== experiment
    if (isOvertaken()) return undefined
    replay.rewind(step - 1)
    while (replay.made < step - 1) {
      if (!replay.advance(Math.min(slice, step - 1 - replay.made))) return undefined
      await pace()
      if (isOvertaken()) return undefined
    }
    return dissect(step)
  }

  return (experiment, run, step) => {
    if (known?.experiment !== experiment) {
      known = { experiment, subjects: new Map(), newest: new Map() }
    }
    const before = known.newest.get(run)
    // Several parts of the page look at the same step.
    if (before?.step === step && before.answer) return before.answer
    const question: Question = { run, step }
    known.newest.set(run, question)
    question.answer = answerTo(question, known)
    return question.answer
  }
}

/** What is known of the runs of one experiment. */
interface Known {
  readonly experiment: Experiment
  readonly subjects: Map<number, Promise<Subject>>
  /** By run. */
  readonly newest: Map<number, Question>
}

interface Question {
  readonly run: number
  readonly step: number
  answer?: Promise<Autopsy | undefined>
}

async function begun(experiment: Experiment, run: number): Promise<Subject> {
  const plan = planOf(experiment, run, await extrasOf(experiment.runs))
  return plan.kind === 'rule' ? ruleSubject(plan) : codeSubject(plan)
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
  const replay = replayOf<Float64Array>({
    start: source.state.slice(),
    interval,
    next(from, steps) {
      source.state.set(from)
      source.make(points, 0, steps)
      return source.state.slice()
    },
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

function codeSubject(plan: CodePlan): Subject {
  const { method, objective, hypers } = plan
  const replay = codeReplay(plan)
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
