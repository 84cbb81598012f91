import type { ReactNode } from 'react'
import { setOverlay, setView } from '../settings/edit.ts'
import { exaggerationRange } from '../settings/heightCodec.ts'
import { heightScaleIn } from '../settings/landscapeIn.ts'
import { Choice } from './Choice.tsx'
import { useEdit, useSettings, useText } from './context.ts'
import { RouteOptions } from './RouteOptions.tsx'
import { ScalarField } from './ScalarField.tsx'

/** How the ground is drawn: in space or flat, height scale, relief, eigen-directions. */
export function ViewOptions(): ReactNode {
  const text = useText().landscape
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
      {mode === '3d' && <Relief />}
      <EigenCross />
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

function EigenCross(): ReactNode {
  const text = useText().landscape
  const edit = useEdit()
  const shown = useSettings(({ view }) => view.overlays.includes('eig'))
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={shown}
        onChange={() => edit((settings) => setOverlay(settings, 'eig', !shown))}
      />
      <span>{text.eigenCross}</span>
    </label>
  )
}
