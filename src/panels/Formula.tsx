import type { ReactNode } from 'react'
import { useSettings } from './context.ts'
import { landscapeIn } from './landscapeIn.ts'

/** f as a person would write it. */
export function Formula(): ReactNode {
  const { formula } = useSettings(landscapeIn)
  return <div className="formula">{formula}</div>
}
