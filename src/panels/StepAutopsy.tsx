import { type ReactNode, useEffect, useState } from 'react'
import type { AutopsyText } from '../locales/autopsy/en.ts'
import { shown } from '../locales/number.ts'
import { type Followed, followStep } from '../session/followStep.ts'
import { landscapeIn } from '../settings/landscapeIn.ts'
import { AutopsyDrawing } from './AutopsyDrawing.tsx'
import { AutopsyInternals } from './AutopsyInternals.tsx'
import { useSession, useSettings, useText } from './context.ts'
import { QuantityTable } from './QuantityTable.tsx'
import { givenOf, type Quantities, resultOf } from './quantities.ts'
import { useAutopsyText } from './useAutopsyText.ts'
import { WorkedRule } from './WorkedRule.tsx'
import './autopsy.css'

/** Milliseconds between two steps shown: people cannot read faster, and the frames stay free. */
const pause = 100

/** The step of the chosen run at the playhead like a worked example: what is given, every line with its numbers, what comes out. */
export function StepAutopsy(): ReactNode {
  const text = useAutopsyText()
  const followed = useFollowed()
  if (!text) return null
  if (!followed) return <p className="soft">{text.waiting}</p>
  return <Step followed={followed} text={text} />
}

function useFollowed(): Followed | undefined {
  const session = useSession()
  const [followed, setFollowed] = useState<Followed>()
  useEffect(() => followStep(session, { pause }, setFollowed), [session])
  return followed
}

interface StepProps {
  readonly followed: Followed
  readonly text: AutopsyText
}

function Step({ followed, text }: StepProps): ReactNode {
  const { coordinates } = useSettings(landscapeIn)
  const { otherwise } = useText().landscape
  const { autopsy, isLast } = followed
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
      {isLast && <p className="soft">{text.isLast}</p>}
      {table(text.given, givenOf(autopsy))}
      {inside.kind === 'rule' ? (
        <WorkedRule {...{ inside, coordinates, otherwise }} title={text.worked} />
      ) : (
        <AutopsyInternals autopsy={autopsy} internals={inside.internals} text={text} />
      )}
      <Outcome {...{ followed, text }} />
      {table(text.result, resultOf(autopsy, text))}
      {clipped && (
        <p className="tabular">
          {text.clipped(clipped.steps, autopsy.step)}
          {clipped.here && <> · {text.clippedHere}</>}
        </p>
      )}
      <AutopsyDrawing inside={inside.kind} text={text} />
    </div>
  )
}

/** Why there is no good point after the step, where there is none. */
function Outcome({ followed: { autopsy }, text }: StepProps): ReactNode {
  const { after } = autopsy
  if (after?.every(Number.isFinite)) return null
  return <p className="ending">{after ? text.nowhere : text.stopped}</p>
}
