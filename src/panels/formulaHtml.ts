import { writtenLines } from '../core/formula/written.ts'
import type { Landscape } from '../core/landscape.ts'
import { mathml } from '../core/print/mathml.ts'
import { symbolsOf } from '../core/print/symbolsOf.ts'

/** f in MathML as a person would write it, one `<div>` a line, under the abbreviations that it uses. */
export function formulaHtml(landscape: Landscape, otherwise: string): string {
  const { formula, coordinates, parameters } = landscape
  const symbols = symbolsOf(parameters)
  return writtenLines(formula, [...coordinates, ...Object.keys(parameters)])
    .map(({ name = 'f', tree }) => `${mathml(name)} = ${mathml(tree, symbols, otherwise)}`)
    .map((line) => `<div>${line}</div>`)
    .join('')
}
