import type { ReactNode } from 'react'
import { useSettings, useText } from './context.ts'
import { modifierTags } from './modifierTags.ts'
import './runTags.css'

/** What a run wears around its rule, seen without unfolding it. */
export function RunTags({ run }: { run: number }): ReactNode {
  const text = useText().modifiers
  const modifiers = useSettings(({ experiment }) => experiment.runs[run]?.modifiers)
  if (!modifiers) return null
  return (
    <ul className="run-tags" aria-label={text.title}>
      {modifierTags(modifiers, text).map(([tag, title]) => (
        <li key={tag} title={title}>
          {tag}
        </li>
      ))}
    </ul>
  )
}
