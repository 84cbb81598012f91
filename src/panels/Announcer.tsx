import { type ReactNode, useEffect, useState } from 'react'
import type { Text } from '../locales/en.ts'
import type { Session } from '../session/session.ts'
import { useSession, useText } from './context.ts'
import { type ShownRun, useShownRuns } from './shownRuns.ts'

/** Says one sentence a run to screen readers when playing pauses or ends. */
export function Announcer(): ReactNode {
  const text = useText()
  const session = useSession()
  const runs = useShownRuns()
  const [said, setSaid] = useState<readonly string[]>([])
  useEffect(
    () =>
      session.playback.state.subscribe((now, before) => {
        if (now.playing) setSaid([])
        else if (before.playing) setSaid(runs.map((run) => sentence(session, run, text)))
      }),
    [session, runs, text],
  )
  return (
    <div className="spoken-only" role="status" aria-live="polite">
      {said.map((words, index) => (
        <p key={index}>{words}</p>
      ))}
    </div>
  )
}

function sentence({ race, playback }: Session, { index, name }: ShownRun, text: Text): string {
  const trajectory = race.getState().trajectories[index]
  if (!trajectory || trajectory.count === 0) return ''
  const { ending, count, stride, points } = trajectory
  const step = Math.min(playback.step, count - 1)
  const hasEnded = ending !== undefined && playback.step >= count - 1
  const where = text.spoken.at(name, step, points[(step + 1) * stride - 1]!)
  return hasEnded && ending.kind !== 'done' ? `${where} ${text.describeEnding(ending)}` : where
}
