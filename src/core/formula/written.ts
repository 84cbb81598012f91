import { assignment, linesOf } from './lines.ts'
import { parse } from './parse.ts'
import type { Tree } from './tree.ts'

/** One line of a formula as it stands: an abbreviation under its name, or the formula itself. */
export interface WrittenLine {
  /** `undefined` for the last line, which is the formula. */
  readonly name: string | undefined
  readonly tree: Tree
}

/**
 * The lines of a formula, abbreviations not written out, for people to read. `given`: its coordinates and parameters.
 * Throws where the text is not one that `field` understands.
 */
export function writtenLines(text: string, given: readonly string[]): readonly WrittenLine[] {
  const known = new Set(given)
  return linesOf(text).map((line, place, all) => {
    const named = place < all.length - 1 ? assignment(line) : undefined
    const source = named?.ok ? named.value : line
    const name = named?.ok ? named.value.name : undefined
    const parsed = parse(source.text, { knows: (word) => known.has(word) }, source)
    if (!parsed.ok) throw new Error(`Line ${place + 1} of ${JSON.stringify(text)} is no formula.`)
    if (name !== undefined) known.add(name)
    return { name, tree: parsed.value }
  })
}
