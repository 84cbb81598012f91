import { type ReactNode, useMemo } from 'react'
import { optimizers } from '../core/optimizers/index.ts'
import type { Names } from '../locales/first/en.ts'
import { useText } from './context.ts'
import type { OpenPickerProps } from './PickerButton.tsx'
import { type Entry, PickerDialog } from './PickerDialog.tsx'
import { useMenuNotes } from './useMenuNotes.ts'
import { useRuleWords } from './useRuleWords.ts'

/** A rule of one's own, and all optimizers of the menu, each with what it does. A chunk of its own. */
export function OptimizerList(props: OpenPickerProps): ReactNode {
  const text = useText()
  const names: Names = text.menu.optimizers
  const notes = useMenuNotes()?.optimizers
  const words = useRuleWords()
  const entries = useMemo(() => {
    const listed = optimizers.map(
      ({ id, name, reference }): Entry => ({
        id,
        name: names[id] ?? name,
        note: notes?.[id] ?? '',
        words: `${name} ${reference}`,
      }),
    )
    if (!words) return listed
    const { own, ownNote, ownWords } = words
    return [{ id: 'rule', name: own, note: ownNote, words: ownWords }, ...listed]
  }, [names, notes, words])
  return (
    <PickerDialog
      {...props}
      title={text.pickers.optimizers}
      hint={text.pickers.searchOptimizers}
      entries={entries}
    />
  )
}
