import { useEffect, useState } from 'react'
import { type Followed, followStep } from '../session/followStep.ts'
import { useSession } from './context.ts'

/** Milliseconds between two steps shown: people cannot read faster, and the frames stay free. */
const pause = 100

/** What happens in the step that a run takes from the playhead, the chosen one by default; nothing while it is not known. */
export function useFollowed(run?: number): Followed | undefined {
  const session = useSession()
  const [followed, setFollowed] = useState<Followed>()
  useEffect(
    () => followStep(session, run === undefined ? { pause } : { pause, run }, setFollowed),
    [session, run],
  )
  return followed
}
