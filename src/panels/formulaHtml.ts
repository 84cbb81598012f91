import { writtenLines } from '../core/formula/written.ts'
import type { Landscape } from '../core/landscape.ts'
import { mathml } from '../core/print/mathml.ts'
import { symbolsOf } from '../core/print/symbolsOf.ts'

/** f in MathML as a person would write it, one `<div>` a line, under the abbreviations that it uses. */
export function formulaHtml(landscape: Landscape, otherwise: string): string {
  const { formula, coordinates, parameters, data } = landscape
  const symbols = data ? sampleSymbols(data.columns) : symbolsOf(parameters)
  const names = data?.columns ?? Object.keys(parameters)
  return writtenLines(formula, [...coordinates, ...names])
    .map(({ name = 'f', tree }) => {
      const value = mathml(tree, symbols, otherwise)
      return `${mathml(name)} = ${data ? mean : ''}${value}`
    })
    .map((line) => `<div>${line}</div>`)
    .join('')
}

/** Ahead of what is averaged over all samples. */
const mean =
  '<math displaystyle="true"><mfrac><mn>1</mn><mi>n</mi></mfrac><munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover></math> '

/** The numbers of sample i. */
function sampleSymbols(columns: readonly string[]): Record<string, string> {
  return Object.fromEntries(columns.map((name) => [name, `${name}_i`]))
}
