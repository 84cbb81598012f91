import type { ReactNode } from 'react'
import type { TrustedRegion } from '../core/internals.ts'
import type { AutopsyText } from '../locales/autopsy/en.ts'
import { shown } from '../locales/number.ts'
import { Vector } from './Numbers.tsx'

interface TrustInternalsProps {
  readonly internals: TrustedRegion
  readonly text: AutopsyText['trust']
}

/** A step of a quadratic model within a radius: how far the model was right, and what follows from that. */
export function TrustInternals({ internals, text }: TrustInternalsProps): ReactNode {
  const { radius, trial, ratio, accepted, nextRadius } = internals
  const rows: [string, ReactNode, string?][] = [
    [text.radius, shown(radius, 4)],
    [text.trial, <Vector key="trial" of={trial} digits={4} />],
    [text.ratio, shown(ratio, 4), text.ratioHint],
    [text.verdict, accepted ? text.accepted : text.rejected],
    [text.next, shown(nextRadius, 4)],
  ]
  return (
    <section aria-label={text.title}>
      <h3>{text.title}</h3>
      <dl className="readings tabular">
        {rows.map(([name, value, hint]) => (
          <div key={name} title={hint}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
