import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import type { AutopsyText } from '../locales/autopsy/en.ts'
import { shown } from '../locales/number.ts'
import type { Followed } from '../session/followStep.ts'
import { landscapeIn } from '../settings/landscapeIn.ts'
import { AutopsyDrawing } from './AutopsyDrawing.tsx'
import { AutopsyInternals } from './AutopsyInternals.tsx'
import { clippedText } from './ClipCount.tsx'
import { useSession, useSettings, useText } from './context.ts'
import { QuantityTable } from './QuantityTable.tsx'
import { givenOf, type Quantities, resultOf } from './quantities.ts'
import { useAutopsyText } from './useAutopsyText.ts'
import { useFollowed } from './useFollowed.ts'
import { WorkedRule } from './WorkedRule.tsx'
import './autopsy.css'

/** The step of the chosen run at the playhead like a worked example: what is given, every line with its numbers, what comes out. */
export function StepAutopsy(): ReactNode {
  const text = useAutopsyText()
  const followed = useFollowed()
  const isRecorded = useIsRecorded()
  if (!text) return null
  if (isRecorded) return <p className="soft">{text.recorded}</p>
  if (!followed) return <p className="soft">{text.waiting}</p>
  return <Step followed={followed} text={text} />
}

/** Whether the chosen run was read from a file. */
function useIsRecorded(): boolean {
  const run = useStore(useSession().chosen, (chosen) => chosen.run)
  return useSettings(({ experiment: { runs } }) => runs[run % runs.length]?.optimizer === 'file')
}

interface StepProps {
  readonly followed: Followed
  readonly text: AutopsyText
}

function Step({ followed, text }: StepProps): ReactNode {
  const { coordinates } = useSettings(landscapeIn)
  const { otherwise } = useText().landscape
  const { autopsy } = followed
  const { inside, clipped } = autopsy
  const table = (title: string, quantities: Quantities) => (
    <QuantityTable {...{ title, coordinates, quantities }} name={text.quantity} />
  )
  return (
    <div className="autopsy">
      <p className="autopsy-step tabular">
        <strong>{text.step(autopsy.step)}</strong>
        {autopsy.rate !== undefined && <span>η = {shown(autopsy.rate, 4)}</span>}
      </p>
      {table(text.given, givenOf(autopsy))}
      {inside.kind === 'rule' ? (
        <WorkedRule {...{ inside, coordinates, otherwise }} title={text.worked} />
      ) : (
        <AutopsyInternals autopsy={autopsy} internals={inside.internals} text={text} />
      )}
      {table(text.result, resultOf(autopsy, text))}
      <Outcome {...{ followed, text }} />
      {clipped && (
        <p className="tabular">
          {clippedText(followed, text)}
          {clipped.here && <> · {text.clippedHere}</>}
        </p>
      )}
      <AutopsyDrawing inside={inside} text={text} />
    </div>
  )
}

/** Why there is no good point after the step, or no further step. */
function Outcome({ followed: { autopsy, isLast }, text }: StepProps): ReactNode {
  const { after, valueAfter } = autopsy
  if (!after) return <p className="ending">{text.stopped}</p>
  if (!after.every(Number.isFinite) || !Number.isFinite(valueAfter))
    return <p className="ending">{text.nowhere}</p>
  return isLast ? <p className="soft">{text.isLast}</p> : null
}
