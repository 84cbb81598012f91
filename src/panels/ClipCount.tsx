import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import type { AutopsyText } from '../locales/autopsy/en.ts'
import type { Followed } from '../session/followStep.ts'
import { useSession, useSettings } from './context.ts'
import { useAutopsyText } from './useAutopsyText.ts'
import { useFollowed } from './useFollowed.ts'

/** How many steps of a run had their gradient clipped, from the start that the chosen run has; only for runs that clip. */
export function ClipCount({ run }: { readonly run: number }): ReactNode {
  const clips = useSettings(({ experiment }) => {
    const { clip_norm, clip_value } = experiment.runs[run]?.modifiers ?? {}
    return clip_norm !== undefined || clip_value !== undefined
  })
  const runs = useSettings(({ experiment }) => experiment.runs.length)
  const chosen = useStore(useSession().chosen, (state) => state.run)
  return clips && <Count run={chosen - (chosen % runs) + run} />
}

function Count({ run }: { readonly run: number }): ReactNode {
  const text = useAutopsyText()
  const followed = useFollowed(run)
  if (!text || !followed) return null
  return <p className="soft tabular clip-count">{clippedText(followed, text)}</p>
}

/** The number of clipped steps up to the playhead, in words; empty where nothing clips. */
export function clippedText({ autopsy, isLast }: Followed, text: AutopsyText): string {
  const { clipped, step } = autopsy
  if (!clipped) return ''
  // The step that comes next is not yet made.
  const steps = isLast || !clipped.here ? clipped.steps : clipped.steps - 1
  return text.clipped(steps, isLast ? step : step - 1)
}
