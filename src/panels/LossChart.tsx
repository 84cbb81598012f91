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
import { depth } from './lossDepth.ts'
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
  const isDeep = useIsDeep(runs)
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
      {log && canLog && isDeep && <p className="soft">{text.deep(shown(10 ** -depth))}</p>}
    </Card>
  )
})

/** Whether a run came to where the chart of logarithms ends. */
function useIsDeep(runs: readonly ShownRun[]): boolean {
  const session = useSession()
  const base = useSettings(knownMinimumIn) ?? 0
  return useStore(session.progress, (all) => {
    const { trajectories } = session.race.getState()
    const starts = runs.flatMap(({ index }) => {
      const { points, stride, count = 0 } = trajectories[index] ?? {}
      return points && stride && count > 0 ? points[stride - 1]! - base : []
    })
    const floor = Math.max(0, ...starts.filter(Number.isFinite)) * 10 ** -depth
    return runs.some(({ index }) => (all[index]?.value ?? Number.NaN) - base <= floor)
  })
}
