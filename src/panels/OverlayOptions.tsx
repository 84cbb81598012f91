import type { ReactNode } from 'react'
import { setOverlay, setView } from '../settings/edit.ts'
import type { Overlay } from '../settings/settings.ts'
import { useEdit, useSettings, useText } from './context.ts'
import './overlayOptions.css'

/** What is drawn on the ground beside the routes: eigen-directions, gradient, momentum, next step, its making, lines along −∇f, known minima. */
export function OverlayOptions(): ReactNode {
  const { points: text, spaces, autopsy: inside, survey } = useText()
  const dimension = useSettings(({ experiment }) => experiment.starts[0]?.length)
  const isGraph = dimension === 1
  const edit = useEdit()
  const minima = useSettings(({ view }) => view.minima)
  return (
    <fieldset className="overlay-options" aria-label={text.shown}>
      <OverlayOption
        overlay="eig"
        label={isGraph ? spaces.models : text.eigenCross}
        hint={isGraph ? spaces.modelsHint : text.eigenCrossHint}
      />
      <OverlayOption overlay="grad" label={text.gradient} hint={text.gradientHint} />
      <OverlayOption overlay="mom" label={inside.momentum} hint={inside.momentumHint} />
      <OverlayOption overlay="step" label={text.step} hint={text.stepHint} />
      {/* In space there is no ground for it to lie on. */}
      {dimension !== 3 && (
        <OverlayOption overlay="inner" label={inside.inner} hint={inside.innerHint} />
      )}
      {dimension === 2 && (
        <>
          <OverlayOption overlay="flow" label={survey.flow} hint={survey.flowHint} />
          <OverlayOption overlay="field" label={survey.field} hint={survey.fieldHint} />
        </>
      )}
      <Option
        label={text.minima}
        hint={text.minimaHint}
        checked={minima}
        onChange={(shown) => edit((settings) => setView(settings, { minima: shown }))}
      />
    </fieldset>
  )
}

interface OverlayOptionProps {
  readonly overlay: Overlay
  readonly label: string
  readonly hint: string
}

function OverlayOption({ overlay, ...texts }: OverlayOptionProps): ReactNode {
  const edit = useEdit()
  const checked = useSettings(({ view }) => view.overlays.includes(overlay))
  return (
    <Option
      {...texts}
      checked={checked}
      onChange={(shown) => edit((settings) => setOverlay(settings, overlay, shown))}
    />
  )
}

interface OptionProps {
  readonly label: string
  readonly hint: string
  readonly checked: boolean
  onChange(checked: boolean): void
}

function Option({ label, hint, checked, onChange }: OptionProps): ReactNode {
  return (
    <label className="check" title={hint}>
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{label}</span>
    </label>
  )
}
