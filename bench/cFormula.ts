import { comparisons } from '../src/core/formula/functions.ts'
import type { Tree } from '../src/core/formula/tree.ts'

/** A tree as an expression of C, as a person would write it: whole powers as products, the rest from math.h. */
export function cFormula(tree: Tree): string {
  if (typeof tree === 'number') return Number.isInteger(tree) ? `${tree}.0` : String(tree)
  if (typeof tree === 'string') return nameInC(tree)
  const [operator, ...parts] = tree
  if (operator === '^' && typeof parts[1] === 'number' && powers.has(parts[1])) {
    return `power${parts[1]}(${cFormula(parts[0]!)})`
  }
  const written = parts.map(cFormula)
  const [a, b, c] = written
  if (operator === 'neg') return `(-${a})`
  if ('+-*/'.includes(operator) || comparisons.has(operator)) return `(${a} ${operator} ${b})`
  if (operator === 'where') return `(${a} ? ${b} : ${c})`
  return `${functions.get(operator) ?? operator}(${written.join(', ')})`
}

const powers = new Set([2, 3, 4, 5, 6, 8, 10])
const functions = new Map([
  ['^', 'pow'],
  ['abs', 'fabs'],
  ['min', 'fmin'],
  ['max', 'fmax'],
])

/** Names of our formulas may be words of C. */
export function nameInC(name: string): string {
  return name.length === 1 ? name : `v_${name.replaceAll(/[^a-zA-Z0-9]/g, '_')}`
}

/** What the expressions call beyond math.h. */
export const cHelpers = `
#define POWER(n, e) static inline double power##n(double x) { return e; }
POWER(2, x * x) POWER(3, x * x * x) POWER(4, (x * x) * (x * x)) POWER(5, (x * x) * (x * x) * x)
POWER(6, (x * x) * (x * x) * (x * x)) POWER(8, power2(power4(x))) POWER(10, power2(power5(x)))
static inline double sign(double x) { return (x > 0) - (x < 0); }
static inline double sigmoid(double x) { return 1 / (1 + exp(-x)); }
static inline double softplus(double x) { return fmax(x, 0) + log1p(exp(-fabs(x))); }
static inline double relu(double x) { return x > 0 ? x : 0; }
`
