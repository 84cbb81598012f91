import type { ReactNode } from 'react'
import { optimizerIn } from '../core/menus.ts'
import { hasRoom } from '../settings/edit.ts'
import { useSettings } from './context.ts'
import { Icon } from './icons.tsx'
import { useRuleWords } from './useRuleWords.ts'
import type { RunList } from './useRunList.ts'

interface EditCopyProps {
  readonly run: number
  readonly name: string
  readonly list: RunList
}

/** Makes a copy of a run whose rule can be typed anew. Where that cannot be, the button stays and says why. */
export function EditCopy({ run, name, list }: EditCopyProps): ReactNode {
  const text = useRuleWords()
  const full = !useSettings(hasRoom)
  const isRule = useSettings(({ experiment }) => optimizerIn(experiment.runs[run])?.kind === 'rule')
  if (!text) return null
  const reason = isRule ? undefined : text.noRule(name)
  const says = reason ?? text.copyOf(name)
  return (
    <button
      type="button"
      aria-label={says}
      title={says}
      // With a reason it can be reached, so that the reason can be read.
      aria-disabled={reason !== undefined}
      disabled={full && reason === undefined}
      onClick={() => reason === undefined && list.editCopy(run, text.edited(name))}
    >
      <Icon of="rename" />
      <span>{text.copy}</span>
    </button>
  )
}
