import type { ReactNode } from 'react'
import type { Tally } from '../core/tally.ts'
import { shown } from '../locales/number.ts'
import { inFull } from '../locales/sentences/sentences.ts'
import { useText } from './context.ts'
import { RunSwatch } from './RunSwatch.tsx'
import type { ShownRun } from './shownRuns.ts'

interface GoalStepsProps {
  readonly below: number
  readonly runs: readonly ShownRun[]
  /** By the index of the run. */
  readonly tallies: readonly (Tally | undefined)[]
}

/** After how many steps each run got below the threshold, the soonest first; a dash for those that never did. */
export function GoalSteps({ below, runs, tallies }: GoalStepsProps): ReactNode {
  const text = useText().comparison
  const reached = (index: number) => tallies[index]?.reached?.step
  const order = runs.toSorted(
    (a, b) => (reached(a.index) ?? Infinity) - (reached(b.index) ?? Infinity) || 0,
  )
  return (
    <div className="goal-steps tabular">
      <p className="soft">{text.stepsTo(shown(below))}</p>
      <ol>
        {order.map(({ index, name }) => (
          <li key={index} title={name}>
            <RunSwatch run={index} />
            <span className="spoken-only">{name}</span>
            {stepsOf(tallies[index])}
          </li>
        ))}
      </ol>
    </div>
  )
}

function stepsOf(tally: Tally | undefined): string {
  if (!tally) return '…'
  return tally.reached ? inFull(tally.reached.step) : '–'
}
