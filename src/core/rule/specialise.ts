import { ruleFunctions } from '../formula/functions.ts'
import { keepShared, namesIn, rewrite } from '../formula/order.ts'
import { simplify } from '../formula/simplify.ts'
import type { Tree } from '../formula/tree.ts'
import { withRunningPowers } from './powers.ts'
import type { Rule } from './rule.ts'
import { givenNumber, isVector } from './vectors.ts'

/**
 * A rule as it is run with these hypers: those that are exactly 0 (no weight decay, no dampening) are folded away, and
 * powers of a hyper run along. Reference and kernel agree in every bit on this rule.
 */
export function runnable(rule: Rule, hypers: Readonly<Record<string, number>>): Rule {
  const off = switchedOff(rule.hypers, hypers)
  const known = made.get(rule) ?? new Map<string, Rule>()
  made.set(rule, known)
  const key = off.join()
  const specialised = known.get(key) ?? withRunningPowers(specialise(rule, zeros(off)))
  known.set(key, specialised)
  return specialised
}

/** By the hypers that are 0; every landscape is run by the same ones. */
const made = new WeakMap<Rule, Map<string, Rule>>()

function zeros(names: readonly string[]): Record<string, number> {
  return Object.fromEntries(names.map((name) => [name, 0]))
}

/** Hypers that are exactly 0, in the given order: all that decides about `runnable` besides the rule. */
export function switchedOff(
  names: readonly string[],
  hypers: Readonly<Record<string, number>>,
): readonly string[] {
  return names.filter((name) => hypers[name] === 0)
}

/** A rule with some hypers fixed. Statements that then say nothing (`g = g`), and whatever no longer reaches w, are left out. */
export function specialise(rule: Rule, values: Readonly<Record<string, number>>): Rule {
  const statements = rule.statements
    .map(({ name, tree }) => ({ name, tree: lengthened(simplify(tree, values), rule.vectors) }))
    .filter(({ name, tree }) => tree !== name)
  const initial = Object.entries(rule.initial).map(
    ([name, tree]) => [name, lengthened(simplify(tree, values), rule.vectors)] as const,
  )
  const live = namesThatReachW(statements)
  return {
    statements: statements.filter(({ name }) => live.has(name)),
    initial: Object.fromEntries(initial.filter(([name]) => live.has(name))),
    hypers: rule.hypers.filter((name) => !Object.hasOwn(values, name)),
    vectors: rule.vectors,
  }
}

/** What functions of whole vectors are given stays a vector, also where folding has left one number of it: `norm(0*w)`. */
function lengthened(tree: Tree, vectors: ReadonlySet<string>): Tree {
  if (givenNumber(tree, vectors) === undefined) return tree
  const long = (part: Tree): Tree => (isVector(part, vectors) ? part : ['+', part, ['*', 0, 'w']])
  return rewrite(
    tree,
    (leaf) => leaf,
    (operation, original) => {
      const [operator, ...parts] = operation
      if (!ruleFunctions.has(operator)) return keepShared(operation, original)
      return [operator, ...parts.map(long)]
    },
  )
}

function namesThatReachW(statements: Rule['statements']): ReadonlySet<string> {
  const live = new Set(['w'])
  let known = 0
  while (known < live.size) {
    known = live.size
    for (const { name, tree } of statements) {
      if (live.has(name)) for (const other of namesIn(tree)) live.add(other)
    }
  }
  return live
}
