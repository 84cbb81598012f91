import { memo, type ReactNode, useId, useState } from 'react'
import { useStore } from 'zustand'
import { optimizerOf } from '../core/menus.ts'
import { setHidden } from '../settings/edit.ts'
import { useEdit, useSession, useSettings, useText } from './context.ts'
import { HyperField } from './HyperField.tsx'
import { Icon } from './icons.tsx'
import { RunDetails } from './RunDetails.tsx'
import { RunEnding } from './RunEnding.tsx'
import { RunSwatch } from './RunSwatch.tsx'

interface RunRowProps {
  readonly run: number
  readonly name: string
  /** The last run cannot be removed. */
  readonly alone: boolean
}

/** One run in a line: how it looks, its name, its main number; the rest unfolds. */
export const RunRow = memo(function RunRow({ run, name, alone }: RunRowProps): ReactNode {
  const text = useText().runs
  const session = useSession()
  const edit = useEdit()
  const id = useId()
  const [open, setOpen] = useState(false)
  const optimizer = useSettings(({ experiment }) => experiment.runs[run]?.optimizer ?? '')
  const hidden = useSettings(({ view }) => view.runs[run]?.hidden ?? false)
  const chosen = useStore(session.chosen, (state) => state.run === run)
  const main = mainHyper(optimizer)
  return (
    <li className="run" data-chosen={chosen} data-hidden={hidden}>
      <div className="run-line">
        <button
          type="button"
          aria-pressed={!hidden}
          aria-label={hidden ? text.show(name) : text.hide(name)}
          title={hidden ? text.show(name) : text.hide(name)}
          onClick={() => edit((settings) => setHidden(settings, run, !hidden))}
        >
          <RunSwatch run={run} />
        </button>
        <button
          type="button"
          className="run-name"
          aria-pressed={chosen}
          title={text.choose(name)}
          onClick={() => session.chosen.setState({ run })}
        >
          {name}
        </button>
        {main === undefined ? <span /> : <HyperField run={run} hyper={main} owner={name} inline />}
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
      <RunEnding run={run} />
      {open && <RunDetails {...{ id, run, name, alone }} main={main} />}
    </li>
  )
})

/** The number that stands in a run's line: its rate, or else its first. */
function mainHyper(id: string): string | undefined {
  const names = Object.keys(optimizerOf(id)?.hypers ?? {})
  return names.includes('lr') ? 'lr' : names[0]
}
