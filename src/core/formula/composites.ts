import type { Algebra } from './evaluate.ts'

export type Composite = <T>(algebra: Algebra<T>, a: T, b: T, c: T) => T

/** Functions that are made of the algebra's own operations. */
export const composites: ReadonlyMap<string, Composite> = new Map<string, Composite>([
  ['sign', sign],
  ['clamp', (algebra, a, low, high) => algebra.min(algebra.max(a, low), high)],
  ['sigmoid', (algebra, a) => sigmoid(algebra, a)],
  ['relu', (algebra, a) => algebra.max(a, algebra.constant(0))],
  ['leaky_relu', (algebra, a) => leakyRelu(algebra, a)],
  ['elu', (algebra, a) => elu(algebra, a)],
  ['softplus', (algebra, a) => softplus(algebra, a)],
  ['norm', norm],
])

/** The slope of leaky_relu on the left, as in PyTorch. */
export const leak = 0.01

/** The last branch returns a itself, so that −0 and NaN stay what they are. */
function sign<T>(algebra: Algebra<T>, a: T): T {
  const { constant, where } = algebra
  const zero = constant(0)
  const negative = where(algebra['<'](a, zero), constant(-1), a)
  return where(algebra['>'](a, zero), constant(1), negative)
}

/** exp(−a) may overflow to ∞, and 1/∞ is the right answer then. */
function sigmoid<T>(algebra: Algebra<T>, a: T): T {
  const one = algebra.constant(1)
  return algebra['/'](one, algebra['+'](one, algebra.exp(algebra.neg(a))))
}

function leakyRelu<T>(algebra: Algebra<T>, a: T): T {
  const leaked = algebra['*'](algebra.constant(leak), a)
  return algebra.where(algebra['>'](a, algebra.constant(0)), a, leaked)
}

/** exp(a) − 1 = 2t/(1 − t) with t = tanh(a/2), which keeps its digits near 0. */
function elu<T>(algebra: Algebra<T>, a: T): T {
  const { constant, where } = algebra
  const t = algebra.tanh(algebra['*'](constant(0.5), a))
  const left = algebra['/'](algebra['*'](constant(2), t), algebra['-'](constant(1), t))
  return where(algebra['>'](a, constant(0)), a, left)
}

/** max(a, 0) + log(1 + u) with u = exp(−|a|): nothing overflows, and the tail keeps its digits. */
function softplus<T>(algebra: Algebra<T>, a: T): T {
  const u = algebra.exp(algebra.neg(algebra.abs(a)))
  return algebra['+'](algebra.max(a, algebra.constant(0)), logOfOnePlus(algebra, u))
}

/** log(1 + u) for u in [0, 1]; the rounding of 1 + u is made good by a quotient (Kahan; HP-15C handbook). */
function logOfOnePlus<T>(algebra: Algebra<T>, u: T): T {
  const one = algebra.constant(1)
  const sum = algebra['+'](one, u)
  const corrected = algebra['/'](algebra['*'](algebra.log(sum), u), algebra['-'](sum, one))
  return algebra.where(algebra['=='](sum, one), u, corrected)
}

function norm<T>(algebra: Algebra<T>, a: T): T {
  if (!algebra.dot) throw new Error('norm needs an algebra with vectors.')
  return algebra.sqrt(algebra.dot(a, a))
}
