import { type ReactNode, useMemo } from 'react'
import { useStore } from 'zustand'
import { loadingOf } from '../session/loading.ts'
import type { Ground } from '../session/session.ts'
import { setLandscape } from '../settings/edit.ts'
import { landscapeIn } from '../settings/landscapeIn.ts'
import { useEdit, useSession, useSettings, useText } from './context.ts'
import { useLandscapeName } from './landscapeName.ts'
import { latePart } from './latePart.ts'
import { type OpenPickerProps, PickerButton } from './PickerButton.tsx'
import { smallMap } from './smallMap.ts'
import { Thumbnail } from './Thumbnail.tsx'

const landscapeList = latePart<OpenPickerProps>(
  async () => (await import('./LandscapeList.tsx')).LandscapeList,
)

/** The landscape there is, by a small map of the ground shown and its name; opens the list of all, and of one's own. */
export function LandscapePicker({ onOwn }: { onOwn(): void }): ReactNode {
  const text = useText().pickers
  const name = useLandscapeName()
  const edit = useEdit()
  const session = useSession()
  const choose = (id: string) => {
    if (id === 'formula') onOwn()
    else if (id === 'file') loadingOf(session).dialog.setState({ open: true }, true)
    else edit((settings) => setLandscape(settings, id))
  }
  return (
    <PickerButton name={text.landscape(name)} part={landscapeList} onChoose={choose}>
      <GroundThumbnail />
      <span className="picker-label">{name}</span>
    </PickerButton>
  )
}

function GroundThumbnail(): ReactNode {
  const ground = useStore(useSession().ground)
  const scale = useSettings((settings) => landscapeIn(settings).height)
  const map = useMemo(
    () => (ground.revision === 0 ? undefined : smallMap(size[0], sampled(ground), scale)),
    [ground, scale],
  )
  return <Thumbnail map={map} width={36} height={27} />
}

/** Columns and rows taken from the ground. */
const size = [36, 27] as const

function sampled({ size: [columns, rows], values }: Ground): number[] {
  return Array.from({ length: size[0] * size[1] }, (_, place) => {
    const across = (place % size[0]) / (size[0] - 1)
    const up = Math.floor(place / size[0]) / (size[1] - 1)
    const column = Math.round(across * (columns - 1))
    return values[Math.round(up * (rows - 1)) * columns + column]!
  })
}
