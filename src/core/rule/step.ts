import type { Entry } from '../data/samples.ts'
import { type Algebra, doubles, evaluate } from '../formula/evaluate.ts'
import type { Field } from '../formula/field.ts'
import type { Tree } from '../formula/tree.ts'
import type { Rule } from './rule.ts'

/** One number, or one a coordinate. */
export type Quantity<T> = T | readonly T[]

/** What a rule finds when its step begins. */
export interface Situation<T> {
  readonly t: T
  readonly w: readonly T[]
  readonly state: Named<T>
}

export type Named<T> = ReadonlyMap<string, Quantity<T>>

/** Algebra on quantities, and what the landscape says at a point. */
export interface Surroundings<T> {
  readonly algebra: Algebra<Quantity<T>>
  value(point: readonly T[]): T
  gradient(point: readonly T[]): readonly T[]
}

/** A landscape in an algebra, with operations that take a number for all coordinates where the other part is a vector. */
export function surroundings<T>(
  scalar: Algebra<T>,
  field: Field,
  parameters: Readonly<Record<string, T>>,
): Surroundings<T> {
  const lookupAt = (point: readonly T[], entry?: Entry<T>) => (name: string) => {
    const place = field.coordinates.indexOf(name)
    return defined(name, place < 0 ? (parameters[name] ?? entry?.(name)) : point[place])
  }
  const at = (tree: Tree, point: readonly T[]) =>
    field.samples
      ? field.samples.mean(scalar, (entry) => evaluate(tree, scalar, lookupAt(point, entry)))
      : evaluate(tree, scalar, lookupAt(point))
  const gradient = (point: readonly T[]) => field.gradient.map((tree) => at(tree, point))
  const algebra = {
    ...lifted(scalar),
    dot: (a: Quantity<T>, b: Quantity<T>) => dot(scalar, long(a), long(b)),
    gradient: (point: Quantity<T>) => gradient(long(point)),
  }
  return { algebra, gradient, value: (point) => at(field.value, point) }
}

/**
 * One step of a rule: the value before it, the next point and state. With doubles it is the reference, with nodes the compiler.
 * `watch` sees what every name stands for just before each statement, and what the statement finds.
 */
export function step<T>(
  rule: Rule,
  { algebra, value, gradient }: Surroundings<T>,
  hypers: Named<T>,
  { t, w, state }: Situation<T>,
  watch?: (found: Quantity<T>, names: Named<T>, statement: number) => void,
): { readonly f: T; readonly w: readonly T[]; readonly state: Named<T> } {
  const names = new Map<string, Quantity<T>>([...hypers, ...state])
  const f = value(w)
  names.set('t', t).set('w', w).set('f', f).set('g', gradient(w))
  const lookup = (name: string) => defined(name, names.get(name))
  for (const [at, { name, tree }] of rule.statements.entries()) {
    const plain = evaluate(tree, algebra, lookup)
    const found = rule.vectors.has(name) ? spread(plain, w.length) : plain
    watch?.(found, names, at)
    names.set(name, found)
  }
  return {
    f,
    w: long(lookup('w')),
    state: new Map([...state.keys()].map((name) => [name, lookup(name)])),
  }
}

/** The state before the first step. */
export function initialState<T>(
  rule: Rule,
  { algebra }: Surroundings<T>,
  hypers: Named<T>,
  w: readonly T[],
): Named<T> {
  const lookup = (name: string) => defined(name, name === 'w' ? w : hypers.get(name))
  const entries = Object.entries(rule.initial).map(([name, tree]) => {
    const value = evaluate(tree, algebra, lookup)
    return [name, rule.vectors.has(name) ? spread(value, w.length) : value] as const
  })
  return new Map(entries)
}

/** Where a rule runs: numbers for all hypers of the rule and all parameters of the landscape, and a start. */
export interface Setting {
  readonly hypers: Readonly<Record<string, number>>
  readonly parameters: Readonly<Record<string, number>>
  readonly start: readonly number[]
}

/** The readable reference: every point of a run and the value there, without end. The first point is the start. */
export function* referencePath(
  rule: Rule,
  field: Field,
  { hypers, parameters, start }: Setting,
): Generator<{ readonly w: readonly number[]; readonly f: number }> {
  const around = surroundings(doubles, field, parameters)
  const named = new Map(Object.entries(hypers))
  let w = start
  let state = initialState(rule, around, named, w)
  for (let t = 1; ; t++) {
    yield { w, f: around.value(w) }
    const next = step(rule, around, named, { t, w, state })
    w = next.w
    state = next.state
  }
}

function isLong<T>(quantity: Quantity<T>): quantity is readonly T[] {
  return Array.isArray(quantity)
}

function long<T>(quantity: Quantity<T>): readonly T[] {
  if (isLong(quantity)) return quantity
  throw new Error('A rule gave one number where one a coordinate is needed.')
}

function spread<T>(quantity: Quantity<T>, dimension: number): readonly T[] {
  return isLong(quantity) ? quantity : Array.from({ length: dimension }, () => quantity)
}

function defined<V>(name: string, value: V | undefined): V {
  if (value === undefined) throw new Error(`Nothing was given for the name ${name}.`)
  return value
}

function dot<T>(algebra: Algebra<T>, a: readonly T[], b: readonly T[]): T {
  const products = a.map((part, place) => algebra['*'](part, b[place] as T))
  return products.reduce((sum, product) => algebra['+'](sum, product))
}

type Operation<T> = (...parts: T[]) => T

function lifted<T>(scalar: Algebra<T>): Algebra<Quantity<T>> {
  const lift =
    (operation: Operation<T>): Operation<Quantity<T>> =>
    (...parts) => {
      const vector = parts.find(isLong)
      if (!vector) return operation(...(parts as T[]))
      return vector.map((_, place) =>
        operation(...parts.map((part) => (isLong(part) ? (part[place] as T) : part))),
      )
    }
  const operations = Object.entries(scalar).map(([name, operation]) => [name, lift(operation)])
  return { ...Object.fromEntries(operations), constant: scalar.constant }
}
