import { type Drawing, drawingOf, drawnSurroundings } from '../data/drawing.ts'
import { drawnObjectives } from '../data/drawnObjectives.ts'
import { isBatched, lastStep } from '../data/sampling.ts'
import type { Experiment } from '../experiment.ts'
import { doubles } from '../formula/evaluate.ts'
import { fieldObjective } from '../formula/field.ts'
import { resolve, type Values } from '../hyper.ts'
import { understood } from '../landscapes/choose.ts'
import { optimizerIn } from '../menus.ts'
import type { Objective } from '../objective.ts'
import type { Method, RuleOptimizer } from '../optimizer.ts'
import { modified, numbersOf } from '../rule/modifiers/modified.ts'
import { ruleFrom } from '../rule/parse.ts'
import { runnable } from '../rule/specialise.ts'
import { initialState, type Surroundings, step, surroundings } from '../rule/step.ts'

/** What roundings change of a number, relative to it. */
const rounding = 2 ** -52
/** Samples gone through at most, every step through all of them: more would be felt. */
const mostSamples = 20_000
/** From here on runs count as different, relative to 1 + |w|. */
const tolerance = 2e-12

/**
 * The first step, of at most `most`, at which run `index` differs by more than 2e-12 from itself with every point changed by 2⁻⁵² of its
 * size: from there on other roundings may lead elsewhere. `undefined` where there is none.
 */
export async function sensitiveFrom(
  experiment: Experiment,
  index: number,
  most: number,
): Promise<number | undefined> {
  const { landscape, starts, runs, steps, seed } = experiment
  const choice = runs[index % runs.length]
  const start = starts[Math.floor(index / runs.length)]
  const optimizer = optimizerIn(choice)
  if (!choice || !optimizer || !start) return undefined
  const { field, parameters } = understood(landscape)
  const { modifiers = {} } = choice
  const drawing = drawingOf(choice, experiment)
  const { sampling } = drawing
  const affordable = Math.floor(mostSamples / (sampling?.batch ?? 1))
  const watched = Math.min(steps, most, affordable, lastStep(sampling))
  if (optimizer.kind === 'code') {
    const method = await optimizer.method()
    const hypers = resolve(optimizer.hypers, choice.hypers)
    const objective = fieldObjective(field, parameters)
    const seen = drawnObjectives(field, objective, drawing, (batch) =>
      fieldObjective(batch, parameters),
    )
    const walker = () => byMethod(method, seen, hypers, start, seed)
    return firstApart(start, walker, watched)
  }
  const rule = modified(optimizer, modifiers)
  const hypers = resolve(rule.hypers, { ...choice.hypers, ...numbersOf(modifiers) })
  const around = isDrawn(drawing)
    ? drawnSurroundings(field, parameters, drawing)
    : always(surroundings(doubles, field, parameters))
  return firstApart(start, () => byRule(rule, hypers, around, start), watched)
}

type Point = readonly number[]

/** Makes the next point from this one, or none. */
type Walker = (w: Point) => Point | undefined

function firstApart(start: Point, walker: () => Walker, steps: number): number | undefined {
  const [plain, shaken] = [walker(), walker()]
  let a: Point | undefined = start
  let b: Point | undefined = start
  for (let t = 1; t <= steps; t++) {
    a = plain(a)
    b = shaken(b.map((x, axis) => x * (1 + ((t + axis) % 2 === 0 ? rounding : -rounding))))
    if (!a || !b || !a.every(Number.isFinite)) return undefined
    const other: Point = b
    if (!a.every((x, axis) => Math.abs(x - other[axis]!) <= tolerance * (1 + Math.abs(x)))) return t
  }
  return undefined
}

function isDrawn({ sampling, noise }: Drawing): boolean {
  return noise > 0 || isBatched(sampling)
}

function always<T>(value: T): () => T {
  return () => value
}

function byRule(
  optimizer: RuleOptimizer,
  hypers: Values,
  around: (step: number) => Surroundings<number>,
  start: Point,
): Walker {
  const rule = runnable(ruleFrom(optimizer), hypers)
  const named = new Map(Object.entries(hypers))
  let state = initialState(rule, around(1), named, start)
  let t = 0
  return (w) => {
    t += 1
    const next = step(rule, around(t), named, { t, w, state })
    state = next.state
    return next.w
  }
}

function byMethod(
  method: Method,
  seen: (step: number) => Objective,
  hypers: Values,
  start: Point,
  seed: number,
): Walker {
  let state = method.init(start, hypers, seed)
  let t = 0
  return (w) => {
    t += 1
    const next = method.step(w, state, seen(t), hypers)
    if ('stopped' in next) return undefined
    state = next.state
    return next.x
  }
}
