import { type ReactNode, useId } from 'react'
import { setView } from '../settings/edit.ts'
import { divergingTints, greyTints, publishedTints } from '../settings/moreTints.ts'
import { type GroundColors, groundColors } from '../settings/settings.ts'
import { atlasTints, type Tint } from '../settings/tints.ts'
import { useEdit, useSettings, useText } from './context.ts'

/** The colours of the ground to choose from, each as a strip of its tints: native radio buttons. */
export function GroundSwatches(): ReactNode {
  const { ground: text } = useText()
  const edit = useEdit()
  const colors = useSettings(({ view }) => view.colors)
  const id = useId()
  return (
    <fieldset className="swatches" aria-label={text.colors}>
      {groundColors.map((each) => (
        <label key={each} title={text.ramps[each]}>
          <input
            type="radio"
            name={id}
            aria-label={text.ramps[each]}
            checked={each === colors}
            onChange={() => edit((settings) => setView(settings, { colors: each }))}
          />
          <span style={{ background: `linear-gradient(to right, ${stripes[each].join(', ')})` }} />
        </label>
      ))}
    </fieldset>
  )
}

/** As they are on paper. */
const stripes: Readonly<Record<GroundColors, readonly string[]>> = {
  atlas: atlasTints.light.map(cssOf),
  viridis: published(publishedTints.viridis),
  cividis: published(publishedTints.cividis),
  magma: published(publishedTints.magma),
  grey: greyTints.light.map(cssOf),
  diverging: divergingTints.light.map(cssOf),
}

function cssOf([lightness, chroma, hue]: Tint): string {
  return `oklch(${lightness} ${chroma} ${hue})`
}

function published(digits: string): string[] {
  return (digits.match(/.{6}/g) ?? []).filter((_, i) => i % 4 === 0).map((color) => `#${color}`)
}
