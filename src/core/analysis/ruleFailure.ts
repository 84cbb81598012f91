import { explosion } from '../ending.ts'
import { doubles, evaluate } from '../formula/evaluate.ts'
import type { Field } from '../formula/field.ts'
import { linesOf } from '../formula/lines.ts'
import { operationsOf } from '../formula/order.ts'
import type { Tree } from '../formula/tree.ts'
import type { RuleOptimizer } from '../optimizer.ts'
import { ruleFrom } from '../rule/parse.ts'
import { initialState, type Quantity, type Setting, step, surroundings } from '../rule/step.ts'

/** The line of a rule that gave the first number that is none. */
export interface RuleFailure {
  readonly kind: 'divided' | 'not-finite'
  readonly line: string
  /** The step that it belongs to, from 1. */
  readonly step: number
}

/** Steps gone through again; a run that fails later does so from growth, which its curvature explains. */
const mostSteps = 2000

/**
 * Why a rule gave no further point at step `last`, by the interpreter: a division by zero, or a line that gives no finite
 * number although f had not exploded. `undefined` where the numbers have just grown too large.
 */
export function ruleFailure(
  optimizer: RuleOptimizer,
  field: Field,
  { hypers, parameters, start }: Setting,
  last: number,
): RuleFailure | undefined {
  if (last > mostSteps) return undefined
  const rule = ruleFrom(optimizer)
  const around = surroundings(doubles, field, parameters)
  const named = new Map(Object.entries(hypers))
  let w = start
  let state = initialState(rule, around, named, w)
  for (let t = 1; t < last; t++) {
    const next = step(rule, around, named, { t, w, state })
    w = next.w
    state = next.state
  }
  const f = around.value(w)
  const names = new Map<string, Quantity<number>>([...named, ...state])
  names.set('t', last).set('w', w).set('f', f).set('g', around.gradient(w))
  const valueOf = (tree: Tree) => evaluate(tree, around.algebra, (name) => names.get(name)!)
  const lines = linesOf(optimizer.rule)
  for (const [place, { name, tree }] of rule.statements.entries()) {
    const found = valueOf(tree)
    names.set(name, rule.vectors.has(name) && !isLong(found) ? w.map(() => found as number) : found)
    if (all(found, Number.isFinite)) continue
    const line = lines[place]!.text.replace(/\s+/g, ' ')
    const isDivision = operationsOf(tree).some(
      ([operator, , divisor]) => operator === '/' && !all(valueOf(divisor!), (part) => part !== 0),
    )
    if (isDivision) return { kind: 'divided', line, step: last }
    const hasGrown = Math.abs(f) > explosion * (1 + Math.abs(around.value(start)))
    return hasGrown ? undefined : { kind: 'not-finite', line, step: last }
  }
  return undefined
}

function all(quantity: Quantity<number>, holds: (part: number) => boolean): boolean {
  return isLong(quantity) ? quantity.every(holds) : holds(quantity)
}

function isLong(quantity: Quantity<number>): quantity is readonly number[] {
  return typeof quantity === 'object'
}
