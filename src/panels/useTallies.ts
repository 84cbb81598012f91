import { useEffect, useRef, useState } from 'react'
import type { Goal, Tally } from '../core/tally.ts'
import { insist } from '../session/insist.ts'
import { useSession, useSettings } from './context.ts'
import { soloRuns } from './soloRuns.ts'

const none: readonly (Tally | undefined)[] = []

/**
 * What every run of the settings comes to, as the worker answers, one after the other; of a run that was asked anew the
 * former answer until then. Nothing is asked while nobody wants it.
 */
export function useTallies(
  wanted: boolean,
  goal: Goal | undefined,
): readonly (Tally | undefined)[] {
  const session = useSession()
  const experiment = useSettings((settings) => (wanted ? settings.experiment : undefined))
  const [tallies, setTallies] = useState(none)
  /** One question is under way at a time, however fast edits come. */
  const asking = useRef<Promise<unknown>>(undefined)
  const { base, below } = goal ?? {}
  useEffect(() => {
    if (!experiment) return
    const over = new AbortController()
    const solo = soloRuns(experiment)
    const target = base === undefined || below === undefined ? undefined : { base, below }
    const askAll = async () => {
      await asking.current
      for (const [index, one] of solo.entries()) {
        if (over.signal.aborted) return
        const answer = insist(() => session.tally(one, target), over.signal)
        asking.current = answer
        const tally = await answer
        if (over.signal.aborted) return
        setTallies((before) => solo.map((_, i) => (i === index ? tally : before[i])))
      }
    }
    void askAll()
    return () => over.abort()
  }, [session, experiment, base, below])
  return tallies
}
