import { memo, type ReactNode, useId, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { setHidden } from '../settings/edit.ts'
import { useEdit, useSession, useSettings, useText } from './context.ts'
import { Icon } from './icons.tsx'
import type { Light } from './Lit.tsx'
import { LitHyper } from './LitHyper.tsx'
import { mainHyper } from './mainHyper.ts'
import { RunActions } from './RunActions.tsx'
import { RunDetails } from './RunDetails.tsx'
import { RunEnding } from './RunEnding.tsx'
import { RunName } from './RunName.tsx'
import { RunSwatch } from './RunSwatch.tsx'
import { RunTags } from './RunTags.tsx'
import type { GripHandlers } from './useReorder.ts'
import type { RunList } from './useRunList.ts'

interface RunRowProps {
  readonly run: number
  readonly name: string
  /** The last run cannot be removed. */
  readonly alone: boolean
  readonly list: RunList
  /** What makes its grip one. */
  grip(run: number): GripHandlers
  /** Where a row that is dragged would be put. */
  readonly drop: 'none' | 'before' | 'after' | 'dragged'
}

/** One run in a line: how it looks, its name, its main number; the rest unfolds. */
export const RunRow = memo(function RunRow(props: RunRowProps): ReactNode {
  const { run, name, alone, list, grip, drop } = props
  const { runs: text, runTools } = useText()
  const session = useSession()
  const id = useId()
  const row = useRef<HTMLLIElement>(null)
  const isOpening = list.opening === list.keys[run]
  const [open, setOpen] = useState(isOpening)
  const [editing, setEditing] = useState(isOpening)
  const [renaming, setRenaming] = useState(false)
  const light = useLight()
  const main = useSettings(({ experiment }) => mainHyper(experiment.runs[run]))
  const hidden = useSettings(({ view }) => view.runs[run]?.hidden ?? false)
  const chosen = useStore(session.chosen, (state) => state.run === run)
  const focusSlider = (wanted: string) =>
    row.current?.querySelector<HTMLElement>(`[data-hyper="${wanted}"] [type=range]`)?.focus()
  return (
    <li className="run" ref={row} data-chosen={chosen} data-hidden={hidden} data-drop={drop}>
      <div className="run-line">
        <button
          type="button"
          className="grip"
          disabled={alone}
          aria-label={runTools.grip(name)}
          title={runTools.grip(name)}
          {...grip(run)}
        >
          <Icon of="grip" />
        </button>
        <HideButton run={run} name={name} hidden={hidden} />
        <RunName run={run} name={name} renaming={renaming} onRename={setRenaming} />
        {main !== undefined && (
          <LitHyper run={run} hyper={main} owner={name} light={light} inline />
        )}
        <button
          type="button"
          className="unfold soft"
          aria-expanded={open}
          aria-controls={id}
          aria-label={text.more(name)}
          onClick={() => setOpen(!open)}
        >
          <Icon of="unfold" />
        </button>
      </div>
      <RunTags run={run} />
      <RunEnding run={run} />
      {open && (
        <div className="run-more stack" id={id}>
          <RunActions
            {...{ run, name, list, alone }}
            onRename={() => setRenaming(true)}
            onRule={() => setEditing(true)}
          />
          <RunDetails
            {...{ run, name, main, light, editing }}
            onSlider={focusSlider}
            onEditing={setEditing}
          />
        </div>
      )}
    </li>
  )
})

/** The pointer comes before the keyboard, which stays where it is while the pointer moves on. */
function useLight(): Light {
  const [pointed, point] = useState<string | undefined>(undefined)
  const [focused, focus] = useState<string | undefined>(undefined)
  return useMemo(() => ({ hyper: pointed ?? focused, point, focus }), [pointed, focused])
}

function HideButton(props: { run: number; name: string; hidden: boolean }): ReactNode {
  const { run, name, hidden } = props
  const text = useText().runs
  const edit = useEdit()
  return (
    <button
      type="button"
      className="hide"
      aria-pressed={!hidden}
      aria-label={hidden ? text.show(name) : text.hide(name)}
      title={hidden ? text.show(name) : text.hide(name)}
      onClick={() => edit((settings) => setHidden(settings, run, !hidden))}
    >
      <RunSwatch run={run} />
    </button>
  )
}
