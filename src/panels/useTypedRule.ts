import { useMemo, useRef, useState } from 'react'
import type { TextError } from '../core/formula/problem.ts'
import { ruleErrorIn } from '../core/menus.ts'
import { setRule } from '../settings/setRule.ts'
import { useEdit, useSession, useSettings } from './context.ts'

interface TypedRule {
  /** As typed, or the rule of the run where that has changed meanwhile. */
  readonly typed: string
  readonly error: TextError | undefined
  /** Every text that can be read is the rule of the run at once. */
  type(text: string): void
}

/** The rule of a run being typed. While it is wrong, the last good one stays in the settings. */
export function useTypedRule(run: number): TypedRule {
  const { settings } = useSession()
  const edit = useEdit()
  const rule = useSettings(({ experiment }) => experiment.runs[run]?.rule ?? '')
  const [draft, setDraft] = useState({ typed: rule, beside: rule })
  // Numbers of names that went while typing, which come back with them.
  const earlier = useRef<Readonly<Record<string, number>>>({})
  const typed = draft.beside === rule ? draft.typed : rule
  const error = useMemo(() => ruleErrorIn({ rule: typed }), [typed])
  const type = (text: string) => {
    const chosen = () => settings.getState().experiment.runs[run]
    earlier.current = { ...earlier.current, ...chosen()?.hypers }
    edit((now) => setRule(now, run, text, earlier.current))
    setDraft({ typed: text, beside: chosen()?.rule ?? '' })
  }
  return { typed, error, type }
}
