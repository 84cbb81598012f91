import { rewrite } from '../formula/order.ts'
import type { Tree } from '../formula/tree.ts'
import { operator, row } from './elements.ts'
import { type Writing, write } from './mathml.ts'

/**
 * A tree of numbers and what it comes to, in MathML: `= 0.9·2 + 0.1·(−4)` and `= 1.4`; only the latter where there is nothing to
 * work out. They are two, so that a line may break between them.
 */
export function workedMathml(tree: Tree, value: number, digits = 4): readonly string[] {
  return (typeof tree === 'number' ? [value] : [tree, value]).map(
    (part) => `<math displaystyle="true">${row(operator('='), written(part, digits))}</math>`,
  )
}

function written(tree: Tree, digits: number): string {
  return write(
    rewrite(tree, (leaf) => (typeof leaf === 'number' ? rounded(leaf, digits) : leaf)),
    writing,
  ).mathml
}

/** A number that is none is written as a name, which is a dash. */
function rounded(value: number, digits: number): Tree {
  return Number.isNaN(value) ? dash : Number(value.toPrecision(digits))
}

const dash = '–'
const writing: Writing = {
  otherwise: '',
  symbolOf: (name) => ({ letter: name, below: [] }),
}
