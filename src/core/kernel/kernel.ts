import { doubles } from '../formula/evaluate.ts'
import type { Field } from '../formula/field.ts'
import type { Rule } from '../rule/rule.ts'
import {
  initialState,
  type Quantity,
  type Setting,
  type Surroundings,
  step,
  surroundings,
} from '../rule/step.ts'
import { leaveInputs, loadInputs, moveOn, repeat, storeDouble } from './blocks.ts'
import { type Emitter, emitter, wantedNodes } from './emit.ts'
import { type Graph, graph, type Node } from './graph.ts'
import { type Code, i32, moduleOf } from './module.ts'

/**
 * A landscape and a rule, compiled. To run it, instantiate `bytes` with the imports
 * `{ math: transcendental, host: { memory } }`, where `transcendental` is that of `core/formula/transcendental.ts` (its
 * functions as they are: a wrapped Math.sin costs twice as much) and `memory` a `WebAssembly.Memory` of any size that
 * several kernels may share. The one export is
 *
 *     run(state: i32, fixed: i32, steps: i32, out: i32): void
 *
 * whose arguments are byte addresses in that memory, multiples of 8, and a count from 0 on. At `state` stand the
 * doubles named by `carried`, at first those of `initial`; at `fixed` those named by `fixed`, which are `constants`. `run`
 * makes `steps` steps and writes `steps · stride` doubles to `out`: each point (its coordinates, then f) before the step
 * from it, so that the first point of a run is its start. At the end it writes the state back, and the next call
 * goes on from there. Nothing checks whether the points are finite: look at the last f of a call, then back.
 * V8 exchanges a function for its optimised code between two calls only, so make calls of about a thousand steps.
 */
export interface Kernel {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** What the state block holds, in order: `t` (steps made so far, if the rule asks), `w.x`, `w.y`, `m.x` … */
  readonly carried: readonly string[]
  /** What the fixed block holds, in order: hypers, then parameters of the landscape. */
  readonly fixed: readonly string[]
  /** Doubles a point takes: its coordinates, then f. */
  readonly stride: number
  /** The state block at the start. */
  initial(setting: Setting): number[]
  /** The fixed block. */
  constants(setting: Omit<Setting, 'start'>): number[]
}

/** Compiles a landscape and a rule as it stands; `runnable` of `core/rule/specialise.ts` makes the rule fast beforehand. */
export function kernelOf(field: Field, rule: Rule): Kernel {
  const plan = planOf(field, rule, (algebra, parameters) =>
    surroundings(algebra, field, parameters),
  )
  const bytes = moduleOf('run', [i32, i32, i32, i32], (code) => writeRun(code, plan))
  return kernelFrom(field, rule, plan, bytes)
}

/** The kernel whose code was written from a plan. */
export function kernelFrom(
  field: Field,
  rule: Rule,
  plan: Plan,
  bytes: Uint8Array<ArrayBuffer>,
): Kernel {
  const { hypers } = rule
  const { parameters } = field
  return {
    bytes,
    carried: plan.carried.map(({ name }) => name),
    fixed: [...hypers, ...parameters],
    stride: plan.recorded.length,
    initial(setting) {
      const around = surroundings(doubles, field, setting.parameters)
      const named = new Map(Object.entries(setting.hypers))
      const state = [...initialState(rule, around, named, setting.start).values()].flat()
      return [...(plan.countsSteps ? [0] : []), ...setting.start, ...state]
    },
    constants: (setting) => [
      ...valuesOf(hypers, setting.hypers),
      ...valuesOf(parameters, setting.parameters),
    ],
  }
}

function valuesOf(names: readonly string[], values: Readonly<Record<string, number>>): number[] {
  return names.map((name) => {
    const value = values[name]
    if (value === undefined) throw new Error(`No value was given for ${name}.`)
    return value
  })
}

/** All that is computed, as nodes. */
export interface Plan {
  readonly countsSteps: boolean
  readonly carried: readonly Carried[]
  readonly fixed: readonly Node[]
  readonly recorded: readonly Node[]
}

/** A number that goes from step to step: its node before the step and after it. */
interface Carried {
  readonly name: string
  readonly now: Node
  readonly next: Node
}

/** Loop depths: what never changes, and what changes at every step. */
const never = 0
export const everyStep = 1

/** What a rule finds around it when it is compiled, made from the nodes of parameters and hypers. */
export type Surround = (
  algebra: Graph['algebra'],
  parameters: Readonly<Record<string, Node>>,
  hypers: ReadonlyMap<string, Node>,
  input: Graph['input'],
) => Surroundings<Node>

/** One step of the rule, on nodes instead of numbers: what they say afterwards is the kernel. */
export function planOf(field: Field, rule: Rule, surround: Surround): Plan {
  const { algebra, input } = graph()
  const hypers = new Map(rule.hypers.map((name) => [name, input(`hyper ${name}`, never)]))
  const parameters = new Map(
    field.parameters.map((name) => [name, input(`parameter ${name}`, never)]),
  )
  const vector = (name: string) => field.coordinates.map((x) => input(`${name}.${x}`, everyStep))
  const before = new Map(
    Object.keys(rule.initial).map((name): [string, Quantity<Node>] => [
      name,
      rule.vectors.has(name) ? vector(name) : input(name, everyStep),
    ]),
  )
  const w = vector('w')
  const stepsMade = input('t', everyStep)
  const t = algebra['+'](stepsMade, algebra.constant(1))
  const around = surround(algebra, Object.fromEntries(parameters), hypers, input)
  const after = step(rule, around, hypers, { t, w, state: before })

  const pairs = [
    ...carriedOf('w', w, after.w, field),
    ...[...before].flatMap(([name, now]) =>
      carriedOf(name, now, after.state.get(name) ?? now, field),
    ),
  ]
  const recorded = [...w, after.f]
  // A rule that never asks for t does not pay for counting.
  const countsSteps = wantedNodes(pairs.map(({ next }) => next)).has(t)
  return {
    countsSteps,
    carried: [...(countsSteps ? [{ name: 't', now: stepsMade, next: t }] : []), ...pairs],
    fixed: [...hypers.values(), ...parameters.values()],
    recorded,
  }
}

function carriedOf(
  name: string,
  now: Quantity<Node>,
  next: Quantity<Node>,
  { coordinates }: Field,
): Carried[] {
  if (!isVector(now) || !isVector(next)) return [{ name, now: now as Node, next: next as Node }]
  return coordinates.map((coordinate, place) => ({
    name: `${name}.${coordinate}`,
    now: now[place] as Node,
    next: next[place] as Node,
  }))
}

function isVector(quantity: Quantity<Node>): quantity is readonly Node[] {
  return Array.isArray(quantity)
}

/** Parameters of `run`. */
const [state, fixed, steps, out] = [0, 1, 2, 3]

/**
 * More numbers than this, alive through the whole loop, do not fit into the 16 registers of x64 beside those of one step.
 * Then a compiler would put some of the state aside, for which the next step has to wait; so hypers and parameters
 * stay in memory instead. Worth a tenth on Adam.
 */
const mostInRegisters = 12

/** What a step does besides: `begin` finds numbers that inputs stand for, for which it computes `roots`. */
export interface Within {
  readonly roots: readonly Node[]
  begin(emit: Emitter): void
  end(): void
}

export function writeRun(
  code: Code,
  { carried, fixed: constants, recorded }: Plan,
  within?: Within,
): void {
  const outputs = [...(within?.roots ?? []), ...recorded, ...carried.map(({ next }) => next)]
  const emit = emitter(code, outputs, everyStep)
  const locals = loadInputs(
    code,
    emit,
    state,
    carried.map(({ now }) => now),
  )
  const crowded = carried.length + constants.length + emit.hoisted > mostInRegisters
  if (crowded) leaveInputs(code, emit, fixed, constants)
  else loadInputs(code, emit, fixed, constants)
  emit.settle(never)
  repeat(code, code.local(i32), steps, () => {
    within?.begin(emit)
    emit.settle(everyStep)
    for (const [place, node] of recorded.entries()) {
      code.get(out)
      emit.push(node)
      storeDouble(code, place)
    }
    moveOn(code, out, recorded.length)
    // All new values first, then all assignments: so no order has to be thought about.
    for (const { next } of carried) emit.push(next)
    for (const local of locals.toReversed()) code.set(local)
    within?.end()
  })
  for (const [place, local] of locals.entries()) {
    code.get(state)
    code.get(local)
    storeDouble(code, place)
  }
}
