import { rewrite } from '../formula/order.ts'
import type { Tree } from '../formula/tree.ts'
import { element, operator, row } from './elements.ts'
import { type Writing, write } from './mathml.ts'

/** A tree of numbers and what it comes to, in MathML: `0.9·2 + 0.1·(−4) = 1.4`; the value alone where there is nothing to work out. */
export function workedMathml(tree: Tree, value: number, digits = 4): string {
  const result = written(value, digits)
  if (typeof tree === 'number') return math(row(operator('='), result))
  return math(row(operator('='), written(tree, digits), operator('='), result))
}

function math(content: string): string {
  return element('math', `<mrow>${content}</mrow>`)
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
