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
