import { type ReactNode, useMemo } from 'react'
import { writtenLines } from '../core/formula/written.ts'
import { mathml } from '../core/print/mathml.ts'
import { landscapeIn } from '../settings/landscapeIn.ts'
import { useSettings, useText } from './context.ts'
import { symbolsOf } from './symbolsOf.ts'

/** f as a person would write it, under the abbreviations that it uses. */
export function Formula(): ReactNode {
  const { otherwise } = useText().landscape
  const { formula, coordinates, parameters } = useSettings(landscapeIn)
  const html = useMemo(() => {
    const symbols = symbolsOf(parameters)
    return writtenLines(formula, [...coordinates, ...Object.keys(parameters)])
      .map(({ name = 'f', tree }) => `${mathml(name)} = ${mathml(tree, symbols, otherwise)}`)
      .map((line) => `<div>${line}</div>`)
      .join('')
  }, [formula, coordinates, parameters, otherwise])
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own printer wrote it and escaped every name
  return <div className="formula" dangerouslySetInnerHTML={{ __html: html }} />
}
