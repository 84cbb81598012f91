import './fold.css'
import './ground.css'
import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { heightScales } from '../core/landscape.ts'
import { setView } from '../settings/edit.ts'
import { exaggerationRange } from '../settings/heightCodec.ts'
import { heightScaleIn } from '../settings/landscapeIn.ts'
import { levelSpacings } from '../settings/settings.ts'
import { Choice } from './Choice.tsx'
import { useEdit, useSession, useSettings, useText } from './context.ts'
import { GroundSwatches } from './GroundSwatches.tsx'
import { Late } from './Late.tsx'
import { LightOptions } from './LightOptions.tsx'
import { latePart } from './latePart.ts'
import { Menu } from './Menu.tsx'
import { OverlayOptions } from './OverlayOptions.tsx'
import { RouteOptions } from './RouteOptions.tsx'
import { ScalarField } from './ScalarField.tsx'

const space = latePart(async () => (await import('./SpaceOptions.tsx')).SpaceOptions)

/** How the ground is drawn: in space, flat or both, and its height scale; the rest is folded away. */
export function ViewOptions(): ReactNode {
  const { landscape: text, ground, points } = useText()
  const edit = useEdit()
  const isFlat = useStore(useSession().flat, (flat) => flat.isFlat)
  const chosen = useSettings(({ view }) => view.mode)
  const mode = isFlat ? 'map' : chosen
  const height = useSettings(heightScaleIn)
  const dimension = useSettings(({ experiment }) => experiment.starts[0]?.length)
  return (
    <>
      <div className="view-choices">
        {dimension !== 1 && !isFlat && (
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
        )}
        <Menu
          name={text.height}
          options={heightScales.map((scale) => [scale, ground.heights[scale]])}
          value={height}
          onChange={(next) => {
            const heightScale = heightScales.find((scale) => scale === next)
            edit((settings) => setView(settings, { heightScale }))
          }}
        />
      </div>
      <details className="fold">
        <summary>{ground.picture}</summary>
        <div className="stack">
          <GroundSwatches />
          <Contours />
          {dimension === 2 && <Spacing />}
          {mode !== 'map' && dimension === 2 && <Relief />}
          {dimension === 2 && <LightOptions />}
          <RouteOptions />
        </div>
      </details>
      {dimension === 3 && <Late part={space} props={{ mode }} />}
      <OverlayOptions />
    </>
  )
}

function Contours(): ReactNode {
  const text = useText().landscape
  const edit = useEdit()
  const levels = useSettings(({ view }) => view.levels)
  return (
    <ScalarField
      label={text.levels}
      name={text.levels}
      value={levels}
      initial={20}
      scaled={{ range: [0, 100], scale: 'linear' }}
      hard={[0, 100]}
      whole
      onChange={(value) => edit((settings) => setView(settings, { levels: value }))}
    />
  )
}

function Spacing(): ReactNode {
  const text = useText().survey
  const edit = useEdit()
  const spacing = useSettings(({ view }) => view.spacing)
  return (
    <div className="named-menu">
      <span>{text.spacing}</span>
      <Menu
        name={text.spacing}
        options={levelSpacings.map((each) => [each, text.spacings[each]])}
        value={spacing}
        onChange={(next) => {
          const chosen = levelSpacings.find((each) => each === next)
          if (chosen) edit((settings) => setView(settings, { spacing: chosen }))
        }}
      />
    </div>
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
