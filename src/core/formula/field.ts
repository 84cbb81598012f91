import type { Entry, Samples } from '../data/samples.ts'
import type { Objective } from '../objective.ts'
import { differentiate } from './differentiate.ts'
import { doubles, evaluate } from './evaluate.ts'
import { kinksOf } from './kinks.ts'
import { assignment, type Line, linesOf } from './lines.ts'
import { dependence, namesIn, operationsOf, rewrite } from './order.ts'
import { coordinateNames } from './parameterName.ts'
import { limits, parse } from './parse.ts'
import { failure, placeOf, success } from './place.ts'
import type { Parsed } from './problem.ts'
import type { Names } from './tokens.ts'
import type { Tree } from './tree.ts'

/** A formula compiled to trees of coordinates and parameters. The Hessian and the kinks are found when first asked for. */
export interface Field {
  readonly coordinates: readonly string[]
  readonly parameters: readonly string[]
  readonly value: Tree
  /** One tree a coordinate. */
  readonly gradient: readonly Tree[]
  /** Rows; symmetric. */
  readonly hessian: readonly (readonly Tree[])[]
  /** Where one of them is zero, the formula is not twice differentiable. */
  readonly kinks: readonly Tree[]
  /** Where there are some, f is the mean over them of `value`, which knows the names of their columns. */
  readonly samples?: Samples
}

/** The field of a formula's text; lines `name = …` before the last are abbreviations. */
export function field(
  text: string,
  coordinates: readonly string[],
  parameters: readonly string[],
): Parsed<Field> {
  const value = valueOf(text, coordinates, parameters)
  return value.ok ? success(fieldOf(value.value, coordinates, parameters)) : value
}

/** The field of a typed formula: of x; of x and y where y occurs; of x, y and z where z does. */
export function typedField(text: string, parameters: readonly string[]): Parsed<Field> {
  const assigned = linesOf(text).map((line) => assignment(line))
  const names = new Set(assigned.flatMap((line) => (line.ok ? [line.value.name] : [])))
  const firstTaken = coordinateNames.findIndex(
    (name) => names.has(name) || parameters.includes(name),
  )
  const possible = firstTaken < 0 ? coordinateNames : coordinateNames.slice(0, firstTaken)
  const value = valueOf(text, possible, parameters)
  if (!value.ok) return value
  const used = namesIn(value.value)
  const last = possible.findLastIndex((name) => used.has(name))
  return success(fieldOf(value.value, possible.slice(0, Math.max(1, last + 1)), parameters))
}

/** The field as something to ask for numbers, in doubles; every parameter needs a value. */
export function fieldObjective(
  source: Field,
  parameters: Readonly<Record<string, number>>,
): Objective {
  const { coordinates, value, gradient, samples } = source
  const evaluateFor = (tree: Tree, x: readonly number[], entry?: Entry<number>) =>
    evaluate(tree, doubles, (name) => {
      const place = coordinates.indexOf(name)
      return (place < 0 ? (parameters[name] ?? entry?.(name)) : x[place]) ?? Number.NaN
    })
  const evaluateAt = (tree: Tree, x: readonly number[]) =>
    samples ? samples.mean(doubles, (entry) => evaluateFor(tree, x, entry)) : evaluateFor(tree, x)
  const isKink = (tree: Tree, x: readonly number[]) =>
    samples
      ? samples.mean(doubles, (entry) => Number(evaluateFor(tree, x, entry) === 0)) > 0
      : evaluateFor(tree, x) === 0
  return {
    dimension: coordinates.length,
    value: (x) => evaluateAt(value, x),
    gradient: (x) => gradient.map((tree) => evaluateAt(tree, x)),
    hessian: (x) => {
      if (!Number.isFinite(evaluateAt(value, x))) return undefined
      if (source.kinks.some((kink) => isKink(kink, x))) return undefined
      const rows = source.hessian.map((row) => row.map((tree) => evaluateAt(tree, x)))
      return rows.flat().every(Number.isFinite) ? rows : undefined
    },
  }
}

function fieldOf(
  value: Tree,
  coordinates: readonly string[],
  parameters: readonly string[],
): Field {
  const depends = dependence(new Set(coordinates))
  const derivative = (tree: Tree, name: string) =>
    differentiate(tree, name, (part) => !depends(part))
  const gradient = coordinates.map((name) => derivative(value, name))
  let hessian: Tree[][] | undefined
  let kinks: Tree[] | undefined
  return {
    coordinates,
    parameters,
    value,
    gradient,
    get hessian() {
      hessian ??= symmetric(coordinates.length, (row, column) =>
        derivative(gradient[row] ?? 0, coordinates[column] ?? ''),
      )
      return hessian
    },
    get kinks() {
      kinks ??= kinksOf(value, coordinates)
      return kinks
    },
  }
}

/** Rows of a matrix given by its lower half. */
function symmetric(size: number, entry: (row: number, column: number) => Tree): Tree[][] {
  const rows: Tree[][] = []
  for (let row = 0; row < size; row++) {
    rows.push([])
    for (let column = 0; column < size; column++) {
      rows[row]?.push(column <= row ? entry(row, column) : 0)
    }
  }
  return rows.map((cells, row) =>
    cells.map((cell, column) => (column <= row ? cell : (rows[column]?.[row] ?? 0))),
  )
}

/** The last line with all abbreviations written out. */
function valueOf(
  text: string,
  coordinates: readonly string[],
  parameters: readonly string[],
): Parsed<Tree> {
  const start = { line: 0, column: 0 }
  if (text.length > limits.length) {
    const place = placeOf(text, limits.length, start)
    return failure(place, text.length - limits.length, { kind: 'too-long', limit: limits.length })
  }
  const lines = linesOf(text)
  const last = lines.pop()
  if (!last) return failure(start, 0, { kind: 'empty' })
  const given = new Set([...coordinates, ...parameters])
  const abbreviations: Abbreviations = new Map()
  for (const line of lines) {
    const defined = define(line, given, abbreviations)
    if (!defined.ok) return defined
  }
  if (assignment(last).ok) return lacksExpression(last)
  const value = expanded(last, given, abbreviations)
  return value.ok ? success(value.value.tree) : value
}

/** What a name stands for, and how many nodes that is when written out. */
type Abbreviations = Map<string, Sized>
interface Sized {
  readonly tree: Tree
  readonly nodes: number
}

function define(
  line: Line,
  given: ReadonlySet<string>,
  abbreviations: Abbreviations,
): Parsed<undefined> {
  const assigned = assignment(line)
  if (!assigned.ok) return assigned
  const { name } = assigned.value
  if (given.has(name)) {
    const typed = line.text.search(/[\s=＝]/)
    return failure(line, typed, { kind: 'cannot-assign', name })
  }
  const value = expanded(assigned.value, given, abbreviations)
  if (!value.ok) return value
  abbreviations.set(name, value.value)
  return success(undefined)
}

function expanded(
  line: Line,
  given: ReadonlySet<string>,
  abbreviations: Abbreviations,
): Parsed<Sized> {
  const names: Names = { knows: (name) => given.has(name) || abbreviations.has(name) }
  const parsed = parse(line.text, names, line)
  if (!parsed.ok) return parsed
  const nodes = sizeOf(parsed.value, abbreviations)
  if (nodes > limits.nodes) {
    return failure(line, line.text.length, { kind: 'too-large', limit: limits.nodes })
  }
  const tree = rewrite(parsed.value, (leaf) => abbreviations.get(String(leaf))?.tree ?? leaf)
  return success({ tree, nodes })
}

/** Nodes of a tree once its abbreviations are written out. */
function sizeOf(tree: Tree, abbreviations: Abbreviations): number {
  const leafSize = (leaf: Tree) =>
    typeof leaf === 'string'
      ? (abbreviations.get(leaf)?.nodes ?? 1)
      : typeof leaf === 'number'
        ? 1
        : 0
  const operations = operationsOf(tree)
  const leaves = operations.flatMap(([, ...parts]) => parts.map(leafSize))
  return leaves.reduce((sum, size) => sum + size, operations.length + leafSize(tree))
}

function lacksExpression(line: Line): Parsed<never> {
  const sign = line.text.search(/[=＝]/)
  const place = placeOf(line.text, sign, line)
  return failure(place, 1, { kind: 'unexpected', found: '=', expected: 'operator' })
}
