import type { ReactNode } from 'react'
import { limits } from '../core/experiment.ts'
import { setStart, setSteps } from '../settings/edit.ts'
import { landscapeIn } from '../settings/landscapeIn.ts'
import { coordinateRange, sceneKeys } from '../settings/schema.ts'
import { useEdit, useSettings, useText } from './context.ts'
import { NumberField } from './NumberField.tsx'
import { ScalarField } from './ScalarField.tsx'
import './conditions.css'

/** What all runs share: where they start and how many steps they make. */
export function Conditions(): ReactNode {
  const text = useText().landscape
  const edit = useEdit()
  const steps = useSettings(({ experiment }) => experiment.steps)
  return (
    <div className="conditions stack">
      <Start />
      <ScalarField
        label={text.steps}
        name={text.steps}
        value={steps}
        initial={sceneKeys.n.base!}
        scaled={{ range: [10, 10_000], scale: 'log' }}
        hard={[1, limits.steps]}
        whole
        onChange={(value) => edit((settings) => setSteps(settings, value))}
      />
    </div>
  )
}

function Start(): ReactNode {
  const text = useText().landscape
  const edit = useEdit()
  const start = useSettings(({ experiment }) => experiment.starts[0] ?? [])
  const { coordinates } = useSettings(landscapeIn)
  return (
    <fieldset className="start" aria-label={text.start}>
      <span>{text.start}</span>
      <span className="start-numbers">
        {start.map((number, axis) => (
          <NumberField
            key={axis}
            name={`${text.start} ${coordinates[axis] ?? axis + 1}`}
            value={number}
            hard={coordinateRange}
            onChange={(value) => edit((settings) => setStart(settings, start.with(axis, value)))}
          />
        ))}
      </span>
    </fieldset>
  )
}
