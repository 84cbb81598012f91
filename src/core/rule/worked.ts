import { evaluate } from '../formula/evaluate.ts'
import { rewrite } from '../formula/order.ts'
import type { Operation, Tree } from '../formula/tree.ts'
import type { Named, Quantity, Surroundings } from './step.ts'

/**
 * A statement's tree with numbers for all names, one tree a coordinate. What takes several coordinates together
 * stands as the number it is, and of a choice stands what was chosen.
 */
export function workedTrees(
  tree: Tree,
  { algebra }: Pick<Surroundings<number>, 'algebra'>,
  names: Named<number>,
  coordinates: number,
): Tree[] {
  const lookup = (name: string) => names.get(name) ?? Number.NaN
  const valueOf = (part: Tree, place: number) => at(evaluate(part, algebra, lookup), place)
  const workedAt = (place: number) =>
    rewrite(
      tree,
      (leaf) => (typeof leaf === 'string' ? at(lookup(leaf), place) : leaf),
      (operation, original) => {
        if (together.has(original[0])) return valueOf(original, place)
        return original[0] === 'where' ? chosen(operation, original, place) : operation
      },
    )
  const chosen = ([, , yes = 0, no = 0]: Operation, [, condition = 0]: Operation, place: number) =>
    valueOf(condition, place) ? yes : no
  return Array.from({ length: coordinates }, (_, place) => workedAt(place))
}

/** Operations whose parts are whole vectors. */
const together = new Set(['norm', 'dot', 'gradient'])

function at(quantity: Quantity<number>, place: number): number {
  return typeof quantity === 'number' ? quantity : (quantity[place] ?? Number.NaN)
}
