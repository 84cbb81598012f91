import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { useSession, useText } from './context.ts'

/** Said at once when a run went wrong, wherever the playhead is. */
export function RunEnding({ run }: { run: number }): ReactNode {
  const text = useText()
  const { progress } = useSession()
  const ending = useStore(progress, (all) => all[run]?.ending)
  if (!ending || ending.kind === 'done') return null
  return (
    <p className="run-ending" data-kind={ending.kind}>
      {text.describeEnding(ending)}
    </p>
  )
}
