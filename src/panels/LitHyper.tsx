import type { ReactNode } from 'react'
import { HyperField } from './HyperField.tsx'
import { type Light, Lit } from './Lit.tsx'

interface LitHyperProps {
  readonly run: number
  readonly hyper: string
  readonly owner: string
  readonly inline?: boolean
  readonly light: Light
}

/** One number of a run, lit together with its symbol in the formula. */
export function LitHyper({ light, ...field }: LitHyperProps): ReactNode {
  return (
    <Lit hyper={field.hyper} light={light}>
      <HyperField {...field} />
    </Lit>
  )
}
