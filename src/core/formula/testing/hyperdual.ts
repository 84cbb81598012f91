import type { Algebra } from '../evaluate.ts'
import { transcendental } from '../transcendental.ts'

/**
 * A number that carries its own derivatives along two directions (Fike & Alonso 2011): exact, and found in a way that
 * shares nothing with the symbolic derivatives, which tests hold against it.
 */
export interface HyperDual {
  readonly value: number
  readonly first: number
  readonly second: number
  /** The mixed second derivative. */
  readonly both: number
}

export function hyperDual(value: number, first = 0, second = 0, both = 0): HyperDual {
  return { value, first, second, both }
}

export const hyperDuals: Algebra<HyperDual> = {
  constant: (value) => hyperDual(value),
  '+': (a, b) => combined(a, 1, b, 1),
  '-': (a, b) => combined(a, 1, b, -1),
  '*': times,
  '/': (a, b) => times(a, through(b, 1 / b.value, -1 / b.value ** 2, 2 / b.value ** 3)),
  neg: (a) => combined(a, -1, a, 0),
  '^': power,
  '<': (a, b) => hyperDual(Number(a.value < b.value)),
  '<=': (a, b) => hyperDual(Number(a.value <= b.value)),
  '>': (a, b) => hyperDual(Number(a.value > b.value)),
  '>=': (a, b) => hyperDual(Number(a.value >= b.value)),
  '==': (a, b) => hyperDual(Number(a.value === b.value)),
  '!=': (a, b) => hyperDual(Number(a.value !== b.value)),
  where: (condition, a, b) => (condition.value === 1 ? a : b),
  min: (a, b) => (a.value <= b.value || Number.isNaN(a.value) ? a : b),
  max: (a, b) => (a.value >= b.value || Number.isNaN(a.value) ? a : b),
  abs: (a) => (a.value < 0 ? combined(a, -1, a, 0) : a),
  floor: (a) => hyperDual(Math.floor(a.value)),
  sqrt: (a) => through(a, Math.sqrt(a.value), 0.5 * a.value ** -0.5, -0.25 * a.value ** -1.5),
  exp: (a) => through(a, ...thrice(Math.exp(a.value))),
  log: (a) => through(a, Math.log(a.value), 1 / a.value, -1 / a.value ** 2),
  sin: (a) => through(a, Math.sin(a.value), Math.cos(a.value), -Math.sin(a.value)),
  cos: (a) => through(a, Math.cos(a.value), -Math.sin(a.value), -Math.cos(a.value)),
  tan: ({ value, ...rest }) => {
    const cosine = Math.cos(value)
    return through(
      { value, ...rest },
      Math.tan(value),
      cosine ** -2,
      (2 * Math.sin(value)) / cosine ** 3,
    )
  },
  asin: (a) => through(a, Math.asin(a.value), ...arcSlopes(a.value)),
  acos: (a) => through(a, Math.acos(a.value), ...negated(arcSlopes(a.value))),
  atan: (a) => {
    const square = 1 + a.value ** 2
    return through(a, Math.atan(a.value), 1 / square, (-2 * a.value) / square ** 2)
  },
  atan2: (a, b) => {
    const turned = hyperDuals.atan(hyperDuals['/'](a, b))
    return { ...turned, value: transcendental.atan2(a.value, b.value) }
  },
  sinh: (a) => through(a, Math.sinh(a.value), Math.cosh(a.value), Math.sinh(a.value)),
  cosh: (a) => through(a, Math.cosh(a.value), Math.sinh(a.value), Math.cosh(a.value)),
  tanh: (a) => {
    const slope = Math.cosh(a.value) ** -2
    return through(a, Math.tanh(a.value), slope, -2 * Math.tanh(a.value) * slope)
  },
}

/** g(a), given g, g′ and g″ at the value of a. */
function through(a: HyperDual, value: number, slope: number, bend: number): HyperDual {
  const both = slope * a.both + bend * a.first * a.second
  return hyperDual(value, slope * a.first, slope * a.second, both)
}

function combined(a: HyperDual, p: number, b: HyperDual, q: number): HyperDual {
  return hyperDual(
    p * a.value + q * b.value,
    p * a.first + q * b.first,
    p * a.second + q * b.second,
    p * a.both + q * b.both,
  )
}

function times(a: HyperDual, b: HyperDual): HyperDual {
  return hyperDual(
    a.value * b.value,
    a.first * b.value + a.value * b.first,
    a.second * b.value + a.value * b.second,
    a.both * b.value + a.first * b.second + a.second * b.first + a.value * b.both,
  )
}

function power(a: HyperDual, b: HyperDual): HyperDual {
  if (b.first === 0 && b.second === 0 && b.both === 0) {
    const [x, n] = [a.value, b.value]
    return through(a, x ** n, n * x ** (n - 1), n * (n - 1) * x ** (n - 2))
  }
  return hyperDuals.exp(times(b, hyperDuals.log(a)))
}

function thrice(value: number): [number, number, number] {
  return [value, value, value]
}

function arcSlopes(x: number): [number, number] {
  return [(1 - x * x) ** -0.5, x * (1 - x * x) ** -1.5]
}

function negated([slope, bend]: [number, number]): [number, number] {
  return [-slope, -bend]
}
