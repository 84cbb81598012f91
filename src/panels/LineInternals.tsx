import type { ReactNode } from 'react'
import type { DirectionGuide, LineSearched, LineTrial } from '../core/internals.ts'
import type { AutopsyText } from '../locales/autopsy/en.ts'
import { shown } from '../locales/number.ts'
import { InternalsTable } from './InternalsTable.tsx'
import { Vector } from './Numbers.tsx'

interface LineInternalsProps {
  readonly internals: LineSearched
  readonly text: AutopsyText
}

/** A line search: its direction, what a trial has to keep, and every trial with what it broke. */
export function LineInternals({ internals, text }: LineInternalsProps): ReactNode {
  const { line } = text
  const { direction, slope, conditions, trials, guide } = internals
  const { c1, c2 } = conditions
  const hasSlopes = trials.some((trial) => trial.slope !== undefined)
  return (
    <section aria-label={line.title}>
      <h3>{line.title}</h3>
      <p className="soft">{guideText(guide, line.guides)}</p>
      <dl className="readings tabular">
        <div>
          <dt>{line.direction}</dt>
          <dd>
            <Vector of={direction} digits={4} />
          </dd>
        </div>
        <div>
          <dt>{line.slope}</dt>
          <dd>{shown(slope, 4)}</dd>
        </div>
      </dl>
      {c1 !== undefined && <p className="hint">{line.decrease(shown(c1))}</p>}
      {c2 !== undefined && (
        <p className="hint">
          {c1 === undefined ? line.flat(shown(c2)) : line.curvature(shown(c2))}
        </p>
      )}
      <InternalsTable
        caption={line.trials}
        head={[line.rate, line.value, ...(hasSlopes ? [line.along] : []), line.verdict]}
        rows={trials.map((trial) => [
          shown(trial.rate, 4),
          shown(trial.value, 4),
          ...(hasSlopes ? [shown(trial.slope ?? Number.NaN)] : []),
          verdictOf(trial, text),
        ])}
        marked={trials.map(({ taken }) => taken)}
      />
    </section>
  )
}

function verdictOf(
  { tooHigh, tooSteep, taken }: LineTrial,
  { line, ...text }: AutopsyText,
): string {
  if (taken) return text.taken
  if (tooHigh) return line.tooHigh
  return tooSteep ? line.tooSteep : text.passed
}

function guideText(guide: DirectionGuide, text: AutopsyText['line']['guides']): string {
  switch (guide.kind) {
    case 'steepest':
      return text.steepest
    case 'conjugate':
      return text.conjugate(shown(guide.beta))
    case 'inverse-hessian':
      return guide.inverse ? text.inverse : text.noInverse
    case 'pairs':
      return text.pairs(guide.pairs, shown(guide.scale))
  }
}
