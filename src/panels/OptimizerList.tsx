import { type ReactNode, useMemo } from 'react'
import { optimizers } from '../core/optimizers/index.ts'
import type { Names } from '../locales/first/en.ts'
import { useText } from './context.ts'
import type { OpenPickerProps } from './PickerButton.tsx'
import { type Entry, PickerDialog } from './PickerDialog.tsx'
import { useMenuNotes } from './useMenuNotes.ts'
import { useRuleWords } from './useRuleWords.ts'

/** Whatever a run can come from: an optimizer, or a trajectory in a file. */
export function RunSourceList(props: OpenPickerProps): ReactNode {
  return <OptimizerList {...props} withFiles />
}

interface OptimizerListProps extends OpenPickerProps {
  readonly withFiles?: boolean
}

/** A rule of one's own, and all optimizers of the menu, each with what it does. A chunk of its own. */
export function OptimizerList({ withFiles = false, ...props }: OptimizerListProps): ReactNode {
  const text = useText()
  const names: Names = text.menu.optimizers
  const notes = useMenuNotes()?.optimizers
  const words = useRuleWords()
  const { entry, trajectoryNote } = text.files
  const entries = useMemo(() => {
    const listed = optimizers.map(
      ({ id, name, reference }): Entry => ({
        id,
        name: names[id] ?? name,
        note: notes?.[id] ?? '',
        words: `${name} ${reference}`,
      }),
    )
    const own = words && {
      id: 'rule',
      name: words.own,
      note: words.ownNote,
      words: words.ownWords,
    }
    const file = { id: 'file', name: entry, note: trajectoryNote, words: fileWords }
    return [...(own ? [own] : []), ...(withFiles ? [file] : []), ...listed]
  }, [names, notes, words, withFiles, entry, trajectoryNote])
  return (
    <PickerDialog
      {...props}
      title={text.pickers.optimizers}
      hint={text.pickers.searchOptimizers}
      entries={entries}
    />
  )
}

const fileWords = 'npy npz csv json jsonl trajectory 文件 轨迹'
