import type { ReactNode } from 'react'
import { HyperField } from './HyperField.tsx'

/** The number that the pointer or the keyboard is at, in its slider or in the formula: both light up. */
export interface Light {
  readonly hyper: string | undefined
  at(hyper: string | undefined): void
}

interface LitHyperProps {
  readonly run: number
  readonly hyper: string
  readonly owner: string
  readonly inline?: boolean
  readonly light: Light
}

/** One number of a run, lit together with its symbol in the formula. */
export function LitHyper({ light, ...field }: LitHyperProps): ReactNode {
  const on = () => light.at(field.hyper)
  const off = () => light.at(undefined)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only shows where pointer and focus are
    <div
      className="hyper"
      data-hyper={field.hyper}
      data-lit={light.hyper === field.hyper}
      onPointerEnter={on}
      onPointerLeave={off}
      onFocus={on}
      onBlur={off}
    >
      <HyperField {...field} />
    </div>
  )
}
