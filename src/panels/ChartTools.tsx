import { type ReactNode, useState } from 'react'
import { setView } from '../settings/edit.ts'
import { hasKnownMinimum, knownMinimumIn } from '../settings/landscapeIn.ts'
import type { ChartAxis } from '../settings/settings.ts'
import { Choice } from './Choice.tsx'
import type { CompareDialogProps } from './CompareDialog.tsx'
import { useEdit, useSession, useSettings, useText } from './context.ts'
import { useHasData } from './DataCard.tsx'
import { firstGoal } from './goal.ts'
import { Icon } from './icons.tsx'
import { Late } from './Late.tsx'
import { latePart } from './latePart.ts'

const compareDialog = latePart<CompareDialogProps>(
  async () => (await import('./CompareDialog.tsx')).CompareDialog,
)

/** What the loss chart counts along, its threshold, and the way to the comparison of the runs. */
export function ChartTools(): ReactNode {
  const text = useText().comparison
  const edit = useEdit()
  const propose = useProposal()
  const [open, setOpen] = useState(false)
  /** The threshold that the comparison begins with where there is none. */
  const [proposed, setProposed] = useState(0)
  const axis = useSettings(({ view }) => view.chartAxis)
  const below = useSettings(({ view }) => view.below)
  const withData = useHasData()
  const known = useSettings(hasKnownMinimum)
  const setBelow = (value: number | undefined) =>
    edit((settings) => setView(settings, { below: value }))
  return (
    <div className="chart-tools">
      <Choice<ChartAxis>
        name={text.axis}
        options={[
          ['steps', text.steps],
          ['gradients', text.gradients],
          ...(withData ? [['samples', text.samples] as const] : []),
        ]}
        value={axis === 'samples' && !withData ? 'steps' : axis}
        onChange={(chartAxis) => edit((settings) => setView(settings, { chartAxis }))}
      />
      <button
        type="button"
        aria-pressed={below !== undefined}
        aria-label={text.threshold}
        title={text.thresholdOn(known ? 'f − f*' : 'f')}
        onClick={() => setBelow(below === undefined ? propose() : undefined)}
      >
        <Icon of="threshold" />
      </button>
      <button
        type="button"
        className="chart-compare"
        aria-haspopup="dialog"
        onClick={() => {
          setProposed(propose())
          setOpen(true)
        }}
      >
        {text.open}
      </button>
      {open && <Late part={compareDialog} props={{ proposed, onClose: () => setOpen(false) }} />}
    </div>
  )
}

/** A threshold that suits what the runs have come to so far. */
function useProposal(): () => number {
  const { progress, race, settings } = useSession()
  return () => {
    const base = knownMinimumIn(settings.getState())
    const excess = (value: number) => value - (base ?? 0)
    const [trajectory] = race.getState().trajectories
    const first = trajectory?.points[trajectory.stride - 1] ?? Number.NaN
    const lasts = progress
      .getState()
      .filter(({ ending }) => ending === undefined || ending.kind !== 'diverged')
      .map(({ value }) => excess(value))
    return firstGoal(excess(first), lasts, base !== undefined)
  }
}
