import type { ReactNode } from 'react'
import { shown } from '../locales/number.ts'
import { setView } from '../settings/edit.ts'
import { boxIn, landscapeIn } from '../settings/landscapeIn.ts'
import type { View } from '../settings/settings.ts'
import { placeFor, setSlice, slicesIn } from '../settings/slices.ts'
import { useEdit, useSettings, useText } from './context.ts'
import { ScalarField } from './ScalarField.tsx'
import './spaceOptions.css'

/** What is shown of a landscape of three parameters in space: how far out its level surfaces lie, and its slices. */
export function SpaceOptions({ mode }: Pick<View, 'mode'>): ReactNode {
  return (
    <div className="stack">
      {mode !== 'map' && <BoxOptions />}
      {mode !== '3d' && <MapSlice />}
    </div>
  )
}

/** Where the map is a slice. */
function MapSlice(): ReactNode {
  const text = useText().spaces
  const name = useSettings((settings) => landscapeIn(settings).coordinates[2])
  const at = useSettings(({ experiment }) => experiment.starts[0]?.[2] ?? 0)
  return <p className="hint">{text.mapSlice(`${name} = ${shown(at)}`)}</p>
}

function BoxOptions(): ReactNode {
  const text = useText().spaces
  const edit = useEdit()
  const enclosed = useSettings(({ view }) => view.enclosed)
  const coordinates = useSettings((settings) => landscapeIn(settings).coordinates)
  return (
    <>
      <ScalarField
        label={text.enclosed}
        name={text.enclosed}
        value={enclosed}
        initial={0.25}
        scaled={{ range: [0.01, 0.9], scale: 'log' }}
        hard={[0.001, 0.999]}
        onChange={(value) => edit((settings) => setView(settings, { enclosed: value }))}
      />
      <fieldset className="slice-options" aria-label={text.slices} title={text.slicesHint}>
        {coordinates.map((name, axis) => (
          <SliceOption key={name} name={name} axis={axis} />
        ))}
      </fieldset>
    </>
  )
}

interface SliceOptionProps {
  readonly name: string
  readonly axis: number
}

function SliceOption({ name, axis }: SliceOptionProps): ReactNode {
  const text = useText().spaces
  const edit = useEdit()
  const at = useSettings((settings) => slicesIn(settings)[axis])
  const [low, high] = useSettings((settings) => boxIn(settings)[axis]!)
  const initial = useSettings((settings) => placeFor(settings, axis))
  return (
    <div className="slice-option">
      <label className="check" title={text.slice(name)}>
        <input
          type="checkbox"
          aria-label={text.slice(name)}
          checked={at !== undefined}
          onChange={({ target }) =>
            edit((settings) =>
              setSlice(settings, axis, target.checked ? placeFor(settings, axis) : undefined),
            )
          }
        />
        {at === undefined && <span>{text.slice(name)}</span>}
      </label>
      {at !== undefined && (
        <ScalarField
          label={<i>{name}</i>}
          name={name}
          value={at}
          initial={initial}
          scaled={{ range: [low, high], scale: 'linear' }}
          hard={[low, high]}
          onChange={(value) => edit((settings) => setSlice(settings, axis, value))}
        />
      )}
    </div>
  )
}
