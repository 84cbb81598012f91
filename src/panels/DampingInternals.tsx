import type { ReactNode } from 'react'
import type { Damped, DampedTrial } from '../core/internals.ts'
import type { AutopsyText } from '../locales/autopsy/en.ts'
import { shown } from '../locales/number.ts'
import { InternalsTable } from './InternalsTable.tsx'

interface DampingInternalsProps {
  readonly internals: Damped
  readonly text: AutopsyText
}

/** Newton's step tried with more and more damping. */
export function DampingInternals({ internals, text }: DampingInternalsProps): ReactNode {
  const { damping } = text
  const { trials, nextDamping } = internals
  return (
    <section aria-label={damping.title}>
      <h3>{damping.title}</h3>
      <InternalsTable
        caption={text.line.trials}
        head={[damping.damping, text.line.value, text.line.verdict]}
        rows={trials.map((trial) => [
          shown(trial.damping, 4),
          shown(trial.value ?? Number.NaN, 4),
          verdictOf(trial, text),
        ])}
        marked={trials.map(({ taken }) => taken)}
      />
      <p className="tabular">{`${damping.next}: ${shown(nextDamping)}`}</p>
    </section>
  )
}

function verdictOf({ x, taken }: DampedTrial, text: AutopsyText): string {
  if (taken) return text.taken
  return x ? text.damping.tooHigh : text.damping.notPositive
}
