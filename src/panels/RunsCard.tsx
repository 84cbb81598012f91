import { memo, type ReactNode, useCallback, useRef, useState } from 'react'
import { limits } from '../core/experiment.ts'
import { loadingOf } from '../session/loading.ts'
import { addRun, hasRoom } from '../settings/edit.ts'
import { Card } from './Card.tsx'
import { Conditions } from './Conditions.tsx'
import { useEdit, useSession, useSettings, useText } from './context.ts'
import { runSourceList } from './optimizerListPart.ts'
import { PickerButton } from './PickerButton.tsx'
import { RunRow } from './RunRow.tsx'
import { type Reordering, useReorder } from './useReorder.ts'
import { type RunList, useRunList } from './useRunList.ts'
import { useRunNames } from './useRunNames.ts'
import './runs.css'

/** The runs of the experiment, one line each, and the conditions they share. */
export const RunsCard = memo(function RunsCard(): ReactNode {
  const text = useText().runs
  const full = !useSettings(hasRoom)
  const list = useRunList()
  return (
    <Card title={text.title}>
      <Runs list={list} />
      {full ? <p className="soft">{text.full(limits.runs)}</p> : <AddRun list={list} />}
      <Conditions />
    </Card>
  )
})

function Runs({ list }: { list: RunList }): ReactNode {
  const text = useText().runTools
  const names = useRunNames()
  const rows = useRef<HTMLUListElement>(null)
  const [said, setSaid] = useState('')
  const count = list.keys.length
  const move = useCallback(
    (from: number, to: number) => {
      list.move(from, to)
      setSaid(text.moved(names[from] ?? '', to + 1, count))
    },
    [list, text, names, count],
  )
  const { reordering, grip } = useReorder(rows, move)
  return (
    <>
      <ul className="runs" ref={rows}>
        {list.keys.map((key, run) => (
          <RunRow
            key={key}
            run={run}
            name={names[run] ?? ''}
            alone={count === 1}
            list={list}
            grip={grip}
            drop={dropOf(run, count, reordering)}
          />
        ))}
      </ul>
      <p className="spoken-only" role="status">
        {said}
      </p>
    </>
  )
}

/** What a row shows of another that is dragged. */
function dropOf(run: number, count: number, reordering: Reordering | undefined) {
  if (!reordering) return 'none'
  const { from, gap } = reordering
  if (run === from) return 'dragged'
  if (gap === from || gap === from + 1) return 'none'
  if (run === gap) return 'before'
  return gap === count && run === count - 1 ? 'after' : 'none'
}

function AddRun({ list }: { list: RunList }): ReactNode {
  const { runs: text } = useText()
  const edit = useEdit()
  const { dialog } = loadingOf(useSession())
  const choose = (id: string) => {
    if (id === 'rule') list.addRule()
    else if (id === 'file') dialog.setState({ open: true }, true)
    else edit((settings) => addRun(settings, id))
  }
  return (
    <PickerButton name={text.add} part={runSourceList} onChoose={choose}>
      <span className="picker-label">{text.add}</span>
    </PickerButton>
  )
}
