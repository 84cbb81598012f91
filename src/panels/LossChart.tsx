import { memo, type ReactNode, useState } from 'react'
import { useStore } from 'zustand'
import { shown } from '../locales/number.ts'
import { hasKnownMinimum, knownMinimumIn } from '../settings/landscapeIn.ts'
import { afterPicture } from './afterPicture.ts'
import { Card } from './Card.tsx'
import { ChartTools } from './ChartTools.tsx'
import { Choice } from './Choice.tsx'
import { useSession, useSettings, useText } from './context.ts'
import { Late } from './Late.tsx'
import { latePart } from './latePart.ts'
import { lowestPower } from './lossDepth.ts'
import { type ShownRun, useShownRuns } from './shownRuns.ts'
import './chart.css'

const lossCanvas = latePart(async () => {
  await afterPicture()
  return (await import('./LossCanvas.tsx')).LossCanvas
})

/** Loss over steps of all visible runs. The drawing library comes after the first picture. */
export const LossChart = memo(function LossChart({
  folded,
}: {
  readonly folded?: boolean
}): ReactNode {
  const text = useText().chart
  const [log, setLog] = useState(true)
  const known = useSettings(hasKnownMinimum)
  const lowest = useStore(useSession().ground, (ground) => ground.range[0])
  const runs = useShownRuns()
  const someDiverged = useStore(useSession().progress, (all) =>
    runs.some(({ index }) => all[index]?.ending?.kind === 'diverged'),
  )
  const end = useReachedEnd(runs)
  const canLog = known || lowest >= 0
  const scale = (
    <Choice
      name={text.scale}
      options={[
        ['log', text.log],
        ['linear', text.linear],
      ]}
      value={log ? 'log' : 'linear'}
      onChange={(value) => setLog(value === 'log')}
    />
  )
  return (
    <Card title={text.title} aside={canLog && scale} folded={folded}>
      <Late
        part={lossCanvas}
        props={{ log: log && canLog }}
        waiting={<p className="chart soft">{text.loading}</p>}
      />
      <ChartTools />
      {someDiverged && <p className="soft">{text.cut}</p>}
      {log && canLog && end !== undefined && <p className="soft">{text.deep(shown(10 ** end))}</p>}
    </Card>
  )
})

/** The power of ten at which the chart of logarithms ends, if a run came so far down. */
function useReachedEnd(runs: readonly ShownRun[]): number | undefined {
  const session = useSession()
  const base = useSettings(knownMinimumIn) ?? 0
  return useStore(session.progress, (all) => {
    const { trajectories } = session.race.getState()
    const starts = runs.flatMap(({ index }) => {
      const { points, stride, count = 0 } = trajectories[index] ?? {}
      const start = points && stride && count > 0 ? points[stride - 1]! - base : 0
      return start > 0 && start < Number.POSITIVE_INFINITY ? Math.log10(start) : []
    })
    if (starts.length === 0) return undefined
    const power = lowestPower(Math.max(...starts))
    const isReached = runs.some(({ index }) => all[index] && all[index].value - base <= 10 ** power)
    return isReached ? power : undefined
  })
}
