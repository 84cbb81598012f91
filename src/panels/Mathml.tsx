import type { ReactNode } from 'react'

/** A formula that our own printers wrote. */
export function Mathml({ of }: { readonly of: string }): ReactNode {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own printers escape every name
  return <span dangerouslySetInnerHTML={{ __html: of }} />
}
