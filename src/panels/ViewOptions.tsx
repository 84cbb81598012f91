import type { ReactNode } from 'react'
import { setView } from '../settings/edit.ts'
import { exaggerationRange } from '../settings/heightCodec.ts'
import { heightScaleIn } from '../settings/landscapeIn.ts'
import { Choice } from './Choice.tsx'
import { useEdit, useSettings, useText } from './context.ts'
import { OverlayOptions } from './OverlayOptions.tsx'
import { RouteOptions } from './RouteOptions.tsx'
import { ScalarField } from './ScalarField.tsx'

/** How the ground is drawn: in space or flat, height scale, relief, and what lies on it. */
export function ViewOptions(): ReactNode {
  const { landscape: text, points } = useText()
  const edit = useEdit()
  const mode = useSettings(({ view }) => view.mode)
  const height = useSettings(heightScaleIn)
  return (
    <>
      <div className="side-by-side">
        <Choice
          name={text.view}
          options={[
            ['3d', text.terrain],
            ['map', text.map],
            ['split', points.both],
          ]}
          value={mode}
          onChange={(next) => edit((settings) => setView(settings, { mode: next }))}
        />
        <span className="labelled">
          <span className="soft">{text.height}</span>
          <Choice
            name={text.height}
            options={[
              ['linear', text.linear],
              ['log', text.log],
            ]}
            value={height}
            onChange={(next) => edit((settings) => setView(settings, { heightScale: next }))}
          />
        </span>
      </div>
      {mode !== 'map' && <Relief />}
      <OverlayOptions />
      <RouteOptions />
    </>
  )
}

function Relief(): ReactNode {
  const text = useText().landscape
  const edit = useEdit()
  const exaggeration = useSettings(({ view }) => view.exaggeration)
  return (
    <ScalarField
      label={text.exaggeration}
      name={text.exaggeration}
      value={exaggeration}
      initial={1}
      scaled={{ range: [0.2, 5], scale: 'log' }}
      hard={exaggerationRange}
      onChange={(value) => edit((settings) => setView(settings, { exaggeration: value }))}
    />
  )
}
