import type { ReactNode } from 'react'
import { setView } from '../settings/edit.ts'
import { lightRange, sceneKeys } from '../settings/schema.ts'
import { useEdit, useSettings, useText } from './context.ts'
import { ScalarField } from './ScalarField.tsx'

/** Where the light comes from that models the ground, as on maps: direction and height. */
export function LightOptions(): ReactNode {
  const text = useText().survey
  const edit = useEdit()
  const { azimuth, elevation } = useSettings(({ view }) => view.light)
  const [fromBase = 0, heightBase = 0] = sceneKeys.light.base ?? []
  return (
    <>
      <ScalarField
        label={text.lightFrom}
        name={text.lightFromName}
        value={azimuth}
        initial={fromBase}
        scaled={{ range: lightRange.azimuth, scale: 'linear' }}
        hard={lightRange.azimuth}
        whole
        onChange={(next) =>
          edit((settings) => setView(settings, { light: { azimuth: next, elevation } }))
        }
      />
      <ScalarField
        label={text.lightHeight}
        name={text.lightHeightName}
        value={elevation}
        initial={heightBase}
        scaled={{ range: lightRange.elevation, scale: 'linear' }}
        hard={lightRange.elevation}
        whole
        onChange={(next) =>
          edit((settings) => setView(settings, { light: { azimuth, elevation: next } }))
        }
      />
    </>
  )
}
