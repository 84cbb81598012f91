import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { landscapeIn } from '../settings/landscapeIn.ts'
import { useSession, useSettings, useText } from './context.ts'
import { Dialog } from './Dialog.tsx'
import { Menu } from './Menu.tsx'
import { RunTable } from './RunTable.tsx'
import { TableExport } from './TableExport.tsx'
import { strideOf, type TableRow, tableCsv, tableRows } from './tableRows.ts'
import { useRunNames } from './useRunNames.ts'
import './table.css'

/** The steps of one run or all as a table, for those who cannot see the picture, and for spreadsheets. A chunk of its own. */
export function TableDialog({ onClose }: { onClose(): void }): ReactNode {
  const text = useText().table
  const session = useSession()
  const names = useRunNames()
  const { coordinates } = useSettings(landscapeIn)
  const [wanted, setWanted] = useState(() => String(session.chosen.getState().run))
  const rows = useRows(wanted)
  const gradients = useGradients(rows)
  const last = rows.reduce((most, { step }) => Math.max(most, step), 0)
  const stride = strideOf(rows)
  const caption = stride === 1 ? text.everyStep : text.every(stride, last)
  return (
    <Dialog className="table-dialog" title={text.title} close={text.close} onClose={onClose}>
      <div className="table-tools">
        <Menu
          name={text.run}
          options={[
            ...names.map((name, run) => [String(run), name] as const),
            ['all', text.all] as const,
          ]}
          value={wanted}
          onChange={setWanted}
        />
        <TableExport csv={() => tableCsv(rows, names, coordinates, gradients)} file={text.file} />
      </div>
      {rows.length === 0 ? (
        <p className="soft">{text.waiting}</p>
      ) : (
        <RunTable
          caption={text.caption(
            wanted === 'all' ? text.all : (names[Number(wanted)] ?? ''),
            caption,
          )}
          withRun={wanted === 'all'}
          {...{ rows, names, coordinates, gradients }}
        />
      )}
    </Dialog>
  )
}

/** Rows of what has come of the wanted runs. */
function useRows(wanted: string): readonly TableRow[] {
  const session = useSession()
  const race = useStore(session.race)
  const progress = useStore(session.progress)
  // biome-ignore lint/correctness/useExhaustiveDependencies: trajectories grow in place, and progress says when
  return useMemo(() => {
    const { trajectories } = race
    const all = trajectories.map((_, run) => run)
    return tableRows(trajectories, wanted === 'all' ? all : [Number(wanted)])
  }, [race, progress, wanted])
}

/** |g| of every row, as soon as the worker has answered. */
function useGradients(rows: readonly TableRow[]): readonly number[] {
  const session = useSession()
  const [found, setFound] = useState<{ rows: unknown; sizes: readonly number[] }>()
  useEffect(() => {
    let gone = false
    void session.diagnose(rows.map(({ point }) => point)).then((diagnoses) => {
      const sizes = diagnoses.map(({ gradient }) => Math.hypot(...gradient))
      if (!gone) setFound({ rows, sizes })
    })
    return () => {
      gone = true
    }
  }, [session, rows])
  return found?.rows === rows ? found.sizes : []
}
