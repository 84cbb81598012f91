import type { Autopsy } from '../autopsy.ts'
import { explosion } from '../ending.ts'
import { doubles, evaluate } from '../formula/evaluate.ts'
import { linesOf } from '../formula/lines.ts'
import { operationsOf } from '../formula/order.ts'
import type { Tree } from '../formula/tree.ts'
import type { RuleOptimizer } from '../optimizer.ts'
import type { Quantity } from '../rule/step.ts'

/** The line of a rule that gave the first number that is none. */
export interface RuleFailure {
  readonly kind: 'divided' | 'not-finite'
  readonly line: string
  /** The step that it belongs to, from 1. */
  readonly step: number
}

/**
 * Why a step of a rule gave no further point, by what was computed in it: a division by zero, or a line that gives no finite
 * number although f had not exploded since the start. `undefined` where the numbers have just grown too large.
 */
export function ruleFailure(
  { rule }: Pick<RuleOptimizer, 'rule'>,
  { inside, step, value }: Pick<Autopsy, 'inside' | 'step' | 'value'>,
  valueAtStart: number,
): RuleFailure | undefined {
  if (inside.kind !== 'rule') return undefined
  const bad = inside.lines.findIndex((line) => !all(line.value, Number.isFinite))
  const found = inside.lines[bad]
  if (!found) return undefined
  // What is switched off is not among the lines, and stands before what is not.
  const { name } = found
  const later = inside.lines.slice(bad + 1).filter((line) => line.name === name).length
  const written = linesOf(rule).filter(({ text }) => text.split('=')[0]!.trim() === name)
  const line = written.at(-1 - later)?.text.replace(/\s+/g, ' ') ?? name
  if (found.worked.some(dividesByZero)) return { kind: 'divided', line, step }
  const hasGrown = Math.abs(value) > explosion * (1 + Math.abs(valueAtStart))
  return hasGrown ? undefined : { kind: 'not-finite', line, step }
}

function dividesByZero(tree: Tree): boolean {
  const numberOf = (part: Tree) => evaluate(part, doubles, () => Number.NaN)
  return operationsOf(tree).some(
    ([operator, , divisor]) => operator === '/' && numberOf(divisor!) === 0,
  )
}

function all(quantity: Quantity<number>, holds: (part: number) => boolean): boolean {
  return typeof quantity === 'number' ? holds(quantity) : quantity.every(holds)
}
