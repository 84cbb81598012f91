import type { ReactNode } from 'react'
import type { Autopsy } from '../core/autopsy.ts'
import type { AutopsyText } from '../locales/autopsy/en.ts'
import { setOverlay } from '../settings/edit.ts'
import type { Overlay } from '../settings/settings.ts'
import { useEdit, useSettings } from './context.ts'

interface AutopsyDrawingProps {
  readonly inside: Autopsy['inside']
  readonly text: AutopsyText
}

/** What belongs to a step in the picture, by the kind of its optimizer. */
const drawn: Readonly<Record<Autopsy['inside']['kind'], readonly Overlay[]>> = {
  rule: ['grad', 'mom', 'step', 'inner'],
  code: ['grad', 'step', 'inner'],
}

/** One switch for everything that shows a step in the picture. */
export function AutopsyDrawing({ inside, text }: AutopsyDrawingProps): ReactNode {
  const edit = useEdit()
  const kind = inside.kind === 'rule' ? inside.kind : inside.internals?.kind
  const dimension = useSettings(({ experiment }) => experiment.starts[0]?.length)
  // In a box there is no ground for what belongs to coded optimizers.
  const wanted = drawn[inside.kind].filter((one) => dimension !== 3 || one !== 'inner')
  const checked = useSettings(({ view }) => wanted.every((one) => view.overlays.includes(one)))
  return (
    <>
      <label className="check">
        <input
          type="checkbox"
          checked={checked}
          onChange={({ target }) =>
            edit((settings) =>
              wanted.reduce((next, overlay) => setOverlay(next, overlay, target.checked), settings),
            )
          }
        />
        <span>{text.draw}</span>
      </label>
      {checked && kind && (dimension !== 3 || kind === 'rule') && (
        <p className="soft hint">{text.drawn[kind]}</p>
      )}
    </>
  )
}
