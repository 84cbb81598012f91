import { type ReactNode, useRef } from 'react'
import { useStore } from 'zustand'
import { inFull } from '../locales/sentences/sentences.ts'
import { useSession, useSettings, useText } from './context.ts'
import { rulerTicks } from './rulerTicks.ts'
import { useShownRuns } from './shownRuns.ts'
import { useSameList } from './useSameList.ts'
import { useWidth } from './useWidth.ts'

/** CSS pixels that a label and the room beside it take. */
const labelRoom = 64

/** Steps under the scrubber, and where runs ended early. The scrubber says the step itself, so it is to be seen only. */
export function Ruler(): ReactNode {
  const place = useRef<HTMLDivElement>(null)
  const steps = useSettings(({ experiment }) => experiment.steps)
  const width = useWidth(place)
  const ticks = width === 0 ? [] : rulerTicks(steps, Math.max(2, Math.floor(width / labelRoom)))
  return (
    <div className="ruler tabular" ref={place} aria-hidden="true">
      {ticks.map((step) => (
        <span key={step} className="ruler-tick" style={{ left: percent(step, steps) }}>
          {inFull(step)}
        </span>
      ))}
      <EarlyEnds steps={steps} />
    </div>
  )
}

function EarlyEnds({ steps }: { steps: number }): ReactNode {
  const text = useText()
  const runs = useShownRuns()
  const endings = useStore(
    useSession().progress,
    useSameList((all) => all.map(({ ending }) => (ending?.kind === 'done' ? undefined : ending))),
  )
  return runs.map(({ index, name, color }) => {
    const ending = endings[index]
    if (!ending) return null
    return (
      <span
        key={index}
        className="ruler-end"
        data-kind={ending.kind}
        title={`${name}: ${text.describeEnding(ending)}`}
        style={{ left: percent(ending.step, steps), '--run': color }}
      />
    )
  })
}

function percent(step: number, steps: number): string {
  return `${(100 * Math.min(step, steps)) / Math.max(1, steps)}%`
}
