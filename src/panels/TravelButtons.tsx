import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import type { History } from '../session/history.ts'
import { useFirstText } from './context.ts'
import { Icon } from './icons.tsx'

/** Undo and redo of all settings. At the end of the road they keep the focus, so that the keyboard stays where it is. */
export function TravelButtons({ history }: { history: History }): ReactNode {
  const text = useFirstText().history
  const { canUndo, canRedo } = useStore(history.state)
  return (
    <>
      <button
        type="button"
        aria-label={text.undo}
        title={text.undo}
        aria-keyshortcuts="Control+Z Meta+Z"
        aria-disabled={!canUndo}
        onClick={history.undo}
      >
        <Icon of="undo" />
      </button>
      <button
        type="button"
        aria-label={text.redo}
        title={text.redo}
        aria-keyshortcuts="Shift+Control+Z Shift+Meta+Z"
        aria-disabled={!canRedo}
        onClick={history.redo}
      >
        <Icon of="redo" />
      </button>
    </>
  )
}
