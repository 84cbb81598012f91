import { operationsOf } from '../formula/order.ts'
import type { Operation, Tree } from '../formula/tree.ts'
import type { Calls } from '../tally.ts'
import type { Rule } from './rule.ts'

/** What every step of a rule asks of the objective: `f` and `g` where its text reads them, and each `gradient(…)` in it. */
export function callsPerStep({ statements }: Rule): Calls {
  const elsewhere = new Set<Operation>()
  let readsValue = false
  let readsGradient = false
  /** `f` and `g` mean the landscape's until the rule sets them itself. */
  const set = new Set<string>()
  const read = (leaf: Tree) => {
    readsValue ||= leaf === 'f' && !set.has('f')
    readsGradient ||= leaf === 'g' && !set.has('g')
  }
  for (const { name, tree } of statements) {
    read(tree)
    for (const operation of operationsOf(tree)) {
      const [operator, ...parts] = operation
      if (operator === 'gradient') elsewhere.add(operation)
      for (const part of parts) read(part)
    }
    set.add(name)
  }
  return {
    values: readsValue ? 1 : 0,
    gradients: (readsGradient ? 1 : 0) + elsewhere.size,
    hessians: 0,
  }
}
