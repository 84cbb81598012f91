import { type ReactNode, useMemo } from 'react'
import { mathml } from '../core/print/mathml.ts'
import { chosenIn, landscapeIn } from '../settings/landscapeIn.ts'
import { useSettings, useText } from './context.ts'
import { symbolsOf } from './symbolsOf.ts'

/** f as a person would write it. */
export function Formula(): ReactNode {
  const { otherwise } = useText().landscape
  const { parameters } = useSettings(landscapeIn)
  const { value } = useSettings((settings) => chosenIn(settings).field)
  const html = useMemo(
    () => `${mathml('f')} = ${mathml(value, symbolsOf(parameters), otherwise)}`,
    [value, parameters, otherwise],
  )
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own printer wrote it and escaped every name
  return <div className="formula" dangerouslySetInnerHTML={{ __html: html }} />
}
