import { memo, type ReactNode } from 'react'
import { limits } from '../core/experiment.ts'
import { optimizers } from '../core/optimizers/index.ts'
import { addRun, hasRoom } from '../settings/edit.ts'
import { Card } from './Card.tsx'
import { Conditions } from './Conditions.tsx'
import { useEdit, useSettings, useText } from './context.ts'
import { Menu } from './Menu.tsx'
import { RunRow } from './RunRow.tsx'
import { useRunNames } from './useRunNames.ts'
import './runs.css'

/** The runs of the experiment, one line each, and the conditions they share. */
export const RunsCard = memo(function RunsCard(): ReactNode {
  const text = useText().runs
  const count = useSettings(({ experiment }) => experiment.runs.length)
  const full = !useSettings(hasRoom)
  const names = useRunNames()
  return (
    <Card title={text.title}>
      <ul className="runs">
        {names.slice(0, count).map((name, run) => (
          <RunRow key={run} run={run} name={name} alone={count === 1} />
        ))}
      </ul>
      {full ? <p className="soft">{text.full(limits.runs)}</p> : <AddRun />}
      <Conditions />
    </Card>
  )
})

function AddRun(): ReactNode {
  const { runs: text, menu } = useText()
  const edit = useEdit()
  return (
    <Menu
      name={text.add}
      value=""
      onChange={(id) => edit((settings) => addRun(settings, id))}
      options={[
        ['', text.add],
        ...optimizers.map(({ id, name }) => [id, menu.optimizers[id] ?? name] as const),
      ]}
    />
  )
}
