import type { ReactNode } from 'react'
import { limits } from '../core/experiment.ts'
import { setView } from '../settings/edit.ts'
import { useEdit, useSettings, useText } from './context.ts'
import { ScalarField } from './ScalarField.tsx'

/** How much of the routes is drawn: all, or a tail of so many steps that fades out behind the heads. */
export function RouteOptions(): ReactNode {
  const text = useText().routes
  const edit = useEdit()
  const tail = useSettings(({ view }) => view.tail)
  const steps = useSettings(({ experiment }) => experiment.steps)
  return (
    <>
      <ScalarField
        label={text.tail}
        name={text.tailName}
        value={tail}
        initial={0}
        scaled={{ range: [0, steps], scale: 'linear' }}
        hard={[0, limits.steps]}
        whole
        onChange={(value) => edit((settings) => setView(settings, { tail: value }))}
      />
      {tail === 0 && <p className="soft hint">{text.whole}</p>}
    </>
  )
}
