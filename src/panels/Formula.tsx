import { type ReactNode, useMemo } from 'react'
import { landscapeIn } from '../settings/landscapeIn.ts'
import { useSettings, useText } from './context.ts'
import { formulaHtml } from './formulaHtml.ts'

/** f as a person would write it, under the abbreviations that it uses. */
export function Formula(): ReactNode {
  const { otherwise } = useText().landscape
  const landscape = useSettings(landscapeIn)
  const html = useMemo(() => formulaHtml(landscape, otherwise), [landscape, otherwise])
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own printer wrote it and escaped every name
  return <div className="formula" dangerouslySetInnerHTML={{ __html: html }} />
}
