import type { ReactNode } from 'react'

/** The number that the pointer or the keyboard is at, in its slider or in the formula: both light up. */
export interface Light {
  readonly hyper: string | undefined
  point(hyper: string | undefined): void
  focus(hyper: string | undefined): void
}

interface LitProps {
  readonly hyper: string
  readonly light: Light
  readonly children: ReactNode
}

/** A field that is lit together with its symbol in the formula. */
export function Lit({ hyper, light, children }: LitProps): ReactNode {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only shows where pointer and focus are
    <div
      className="hyper"
      data-hyper={hyper}
      data-lit={light.hyper === hyper}
      onPointerEnter={() => light.point(hyper)}
      onPointerLeave={() => light.point(undefined)}
      onFocus={() => light.focus(hyper)}
      onBlur={() => light.focus(undefined)}
    >
      {children}
    </div>
  )
}
