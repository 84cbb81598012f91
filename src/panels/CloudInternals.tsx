import type { ReactNode } from 'react'
import type { CloudSampled } from '../core/internals.ts'
import type { AutopsyText } from '../locales/autopsy/en.ts'
import { shown } from '../locales/number.ts'
import { InternalsTable } from './InternalsTable.tsx'
import { Vector } from './Numbers.tsx'

interface CloudInternalsProps {
  readonly internals: CloudSampled
  readonly text: AutopsyText
}

/** Samples listed at most: those that follow count for nothing. */
const mostListed = 16

/** A generation of samples, and the distribution they were drawn from. */
export function CloudInternals({ internals, text }: CloudInternalsProps): ReactNode {
  const { cloud } = text
  const { sigma, nextSigma, axes, samples } = internals
  const listed = samples.slice(0, mostListed)
  return (
    <section aria-label={cloud.title}>
      <h3>{cloud.title}</h3>
      <p className="tabular">{`${cloud.sigma} = ${shown(sigma, 4)} → ${shown(nextSigma, 4)}`}</p>
      <InternalsTable
        caption={cloud.axes}
        head={[cloud.length, cloud.direction]}
        rows={axes.map(({ deviation, direction }) => [
          shown(deviation, 4),
          <Vector key="direction" of={direction} />,
        ])}
      />
      <p className="soft">{cloud.counts}</p>
      <InternalsTable
        caption={cloud.samples}
        head={[text.line.value, 'w', cloud.weighted]}
        rows={listed.map(({ x, value, counts }) => [
          shown(value, 4),
          <Vector key="x" of={x} />,
          counts ? '✓' : '',
        ])}
        marked={listed.map(({ counts }) => counts)}
      />
    </section>
  )
}
