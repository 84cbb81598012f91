import { type Composite, composites } from './composites.ts'
import { operationsOf } from './order.ts'
import { isOutside, outside } from './outside.ts'
import { transcendental } from './transcendental.ts'
import type { Operation, Tree } from './tree.ts'

/**
 * What a number is: a double in the reference, a node of a graph in the compiler, several of either in a rule.
 * These are all operations there are; sigmoid, clamp and the like are made of them, once, so that they cannot differ.
 * Conditions are numbers too: what a comparison gives is passed to `where` and to nothing else.
 */
export interface Algebra<T> {
  constant(value: number): T
  '+'(a: T, b: T): T
  '-'(a: T, b: T): T
  '*'(a: T, b: T): T
  '/'(a: T, b: T): T
  neg(a: T): T
  '^'(a: T, b: T): T
  '<'(a: T, b: T): T
  '<='(a: T, b: T): T
  '>'(a: T, b: T): T
  '>='(a: T, b: T): T
  '=='(a: T, b: T): T
  '!='(a: T, b: T): T
  where(condition: T, a: T, b: T): T
  min(a: T, b: T): T
  max(a: T, b: T): T
  sqrt(a: T): T
  abs(a: T): T
  floor(a: T): T
  exp(a: T): T
  log(a: T): T
  sin(a: T): T
  cos(a: T): T
  tan(a: T): T
  asin(a: T): T
  acos(a: T): T
  atan(a: T): T
  atan2(a: T, b: T): T
  sinh(a: T): T
  cosh(a: T): T
  tanh(a: T): T
  /** Only in rules, where a number may be a vector. */
  dot?(a: T, b: T): T
  gradient?(point: T): T
  /** A function of `outside.ts`; not in rules. */
  call?(name: string, parts: readonly T[]): T
}

const { pow, ...functions } = transcendental

/** Numbers are doubles; a condition is 1 or 0. */
export const doubles: Algebra<number> = {
  ...functions,
  constant: (value) => value,
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  neg: (a) => -a,
  '^': pow,
  '<': (a, b) => Number(a < b),
  '<=': (a, b) => Number(a <= b),
  '>': (a, b) => Number(a > b),
  '>=': (a, b) => Number(a >= b),
  '==': (a, b) => Number(a === b),
  '!=': (a, b) => Number(a !== b),
  where: (condition, a, b) => (condition ? a : b),
  min: Math.min,
  max: Math.max,
  sqrt: Math.sqrt,
  abs: Math.abs,
  floor: Math.floor,
  call: (name, parts) => outside[name]!(...parts),
}

/** The value of a tree in an algebra; `lookup` says what a name stands for and is asked once for each. */
export function evaluate<T>(tree: Tree, algebra: Algebra<T>, lookup: (name: string) => T): T {
  const program = programOf(tree)
  const values: T[] = []
  for (let place = 0; place < program.length; place++) {
    values.push(execute(program[place] as Step, values, algebra, lookup))
  }
  return values[values.length - 1] as T
}

/** One value to be found: a leaf, or an operation on values found before. What can be known of it beforehand is. */
interface Step {
  readonly leaf: number | string | undefined
  readonly operator: string
  readonly composite: Composite | undefined
  /** Of a power that is a product; it has the base for its only part. */
  readonly exponent: number | undefined
  /** How many parts it has, and where they stand in the program; 0 where there are so few. */
  readonly count: number
  readonly first: number
  readonly second: number
  readonly third: number
}

const programs = new WeakMap<Operation, readonly Step[]>()

function programOf(tree: Tree): readonly Step[] {
  if (typeof tree !== 'object') return [leafStep(tree)]
  const known = programs.get(tree)
  if (known) return known
  const program = compile(tree)
  programs.set(tree, program)
  return program
}

function compile(tree: Operation): Step[] {
  const program: Step[] = []
  const places = new Map<Tree, number>()
  const placeOf = (part: Tree) => {
    const known = places.get(part)
    // Map takes −0 for 0, but their bits differ.
    if (typeof part === 'object' || (known !== undefined && part !== 0)) return known ?? 0
    places.set(part, program.length)
    return program.push(leafStep(part)) - 1
  }
  for (const operation of operationsOf(tree)) {
    const step = operationStep(operation, placeOf)
    places.set(operation, program.length)
    program.push(step)
  }
  return program
}

function leafStep(leaf: number | string): Step {
  const [composite, exponent] = [undefined, undefined]
  return { leaf, operator: '', composite, exponent, count: 0, first: 0, second: 0, third: 0 }
}

function operationStep(operation: Operation, placeOf: (part: Tree) => number): Step {
  const operator = operation[0]
  const power = operator === '^' ? operation[2] : undefined
  const exponent = isWholePower(power) ? power : undefined
  const place = (part: Tree | undefined) => (part === undefined ? 0 : placeOf(part))
  return {
    leaf: undefined,
    operator,
    composite: composites.get(operator),
    exponent,
    count: operation.length - 1,
    first: place(operation[1]),
    second: exponent === undefined ? place(operation[2]) : 0,
    third: place(operation[3]),
  }
}

function execute<T>(
  { leaf, operator, composite, exponent, count, first, second, third }: Step,
  values: readonly T[],
  algebra: Algebra<T>,
  lookup: (name: string) => T,
): T {
  if (typeof leaf === 'number') return algebra.constant(leaf)
  if (typeof leaf === 'string') return lookup(leaf)
  const a = values[first] as T
  if (exponent !== undefined) return wholePower(algebra, a, exponent)
  const b = values[second] as T
  const c = values[third] as T
  if (composite) return composite(algebra, a, b, c)
  if (isOutside(operator)) return algebra.call!(operator, count === 1 ? [a] : [a, b])
  const operation = algebra[operator as keyof Algebra<T>] as ((...parts: T[]) => T) | undefined
  if (!operation) throw new Error(`No operation ${operator} in this algebra.`)
  if (count === 1) return operation(a)
  return count === 2 ? operation(a, b) : operation(a, b, c)
}

const largestProduct = 64

function isWholePower(exponent: Tree | undefined): exponent is number {
  return Number.isInteger(exponent) && Math.abs(exponent as number) <= largestProduct
}

/** x^2, x^3 … are products, in the reference and in the kernel alike: the same bits on every engine, and no call. */
function wholePower<T>(algebra: Algebra<T>, base: T, exponent: number): T {
  if (exponent < 0) {
    return algebra['/'](algebra.constant(1), wholePower(algebra, base, -exponent))
  }
  if (exponent === 0) return algebra.constant(1)
  if (exponent === 1) return base
  const half = wholePower(algebra, base, Math.floor(exponent / 2))
  const square = algebra['*'](half, half)
  return exponent % 2 === 1 ? algebra['*'](square, base) : square
}
