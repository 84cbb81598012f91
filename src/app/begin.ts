import { useEffect, useRef } from 'react'
import type { Session } from '../session/session.ts'

/**
 * Sets the playhead as a newly opened scene has it: at the step its link names; else playing, where that is welcome; else
 * at the last step, so that there is something to see.
 */
export function begin({ playback, settings }: Session, mayPlay: boolean): void {
  const { step } = settings.getState().view
  if (step !== undefined) playback.seek(step)
  else if (!mayPlay) playback.seek(playback.last)
  else {
    playback.seek(0)
    playback.play()
  }
}

/** The same where nothing has begun yet: who was faster and has moved the playhead keeps it. */
export function beginUnlessBegun(session: Session, mayPlay: boolean): void {
  const { step, state } = session.playback
  if (step === 0 && !state.getState().playing) begin(session, mayPlay)
}

/** Begins when the scene is first in sight, stops an embed that goes out of sight, and lets it go on when it is back. */
export function useBeginning(session: Session, inSight: boolean, mayPlay: boolean): void {
  const begun = useRef(false)
  const wasPlaying = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only coming into sight begins anything
  useEffect(() => {
    const { playback } = session
    if (inSight && !begun.current) {
      begun.current = true
      beginUnlessBegun(session, mayPlay)
    } else if (inSight && wasPlaying.current) {
      playback.play()
    } else if (!inSight) {
      wasPlaying.current = playback.state.getState().playing
      playback.pause()
    }
  }, [session, inSight])
}
