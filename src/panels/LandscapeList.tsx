import { type ReactNode, useEffect, useMemo, useState } from 'react'
import type { Landscape } from '../core/landscape.ts'
import { landscapes } from '../core/landscapes/index.ts'
import type { Names } from '../locales/first/en.ts'
import { useSettings, useText } from './context.ts'
import { formulaHtml } from './formulaHtml.ts'
import type { OpenPickerProps } from './PickerButton.tsx'
import { type Entry, PickerDialog } from './PickerDialog.tsx'
import type { SmallMap } from './smallMap.ts'
import { surveyOf } from './surveys.ts'
import { Thumbnail } from './Thumbnail.tsx'
import { useMenuNotes } from './useMenuNotes.ts'

/** A formula of one's own, and all landscapes of the menu, each with a small map, what it teaches, and its formula. A chunk of its own. */
export function LandscapeList(props: OpenPickerProps): ReactNode {
  const text = useText()
  const chosen = useSettings(({ experiment }) => experiment.landscape.id)
  const { otherwise } = text.landscape
  const { own, ownNote } = text.formulaEditor
  const names: Names = text.menu.landscapes
  const notes = useMenuNotes()?.landscapes
  const { entry, entryNote } = text.files
  const entries = useMemo(() => {
    const listed = landscapes.map((landscape): Entry => {
      const { id, name, formula } = landscape
      return {
        id,
        name: names[id] ?? name,
        note: notes?.[id] ?? '',
        words: `${name} ${formula}`,
        picture: <Survey of={landscape} />,
        formula: formulaHtml(landscape, otherwise),
      }
    })
    return [
      { id: 'formula', name: own, note: ownNote, words: '公式', picture: <Blank text="f(x, y)" /> },
      {
        id: 'file',
        name: entry,
        note: entryNote,
        words: 'npy npz csv json hdf5 h5 goldstein 文件 数据',
        picture: <Blank text=".npy" />,
      },
      ...listed,
    ]
  }, [names, notes, otherwise, own, ownNote, entry, entryNote])
  return (
    <PickerDialog
      {...props}
      title={text.pickers.landscapes}
      hint={text.pickers.searchLandscapes}
      entries={entries}
      chosen={chosen}
    />
  )
}

/** No map has been made of it yet. */
function Blank({ text }: { text: string }): ReactNode {
  return (
    <span className="picker-own symbol" aria-hidden="true">
      {text}
    </span>
  )
}

function Survey({ of: landscape }: { of: Landscape }): ReactNode {
  const [map, setMap] = useState<SmallMap | undefined>(undefined)
  useEffect(() => {
    let gone = false
    void surveyOf(landscape).then((found) => gone || setMap(found))
    return () => {
      gone = true
    }
  }, [landscape])
  return <Thumbnail map={map} width={72} height={54} />
}
