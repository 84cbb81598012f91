import { useMemo, useRef, useState } from 'react'
import type { TextError } from '../core/formula/problem.ts'
import { landscapeIn } from '../settings/landscapeIn.ts'
import { readFormula, setFormula } from '../settings/setFormula.ts'
import { useEdit, useSession, useSettings } from './context.ts'

interface TypedFormula {
  /** As typed, or the formula of the landscape where that has changed meanwhile. */
  readonly typed: string
  readonly error: TextError | undefined
  /** Every text that can be read is the landscape at once. */
  type(text: string): void
}

/** A formula being typed. While it is wrong, the last good one stays in the settings. */
export function useTypedFormula(): TypedFormula {
  const { settings } = useSession()
  const edit = useEdit()
  const formula = useSettings((now) => landscapeIn(now).formula)
  const [draft, setDraft] = useState({ typed: formula, beside: formula })
  // Numbers of names that went while typing, which come back with them.
  const earlier = useRef<Readonly<Record<string, number>>>({})
  const typed = draft.beside === formula ? draft.typed : formula
  const error = useMemo(() => {
    const read = readFormula(settings.getState(), typed)
    return read.ok ? undefined : read.error
  }, [settings, typed])
  const type = (text: string) => {
    const { experiment } = settings.getState()
    earlier.current = { ...earlier.current, ...experiment.landscape.parameters }
    edit((now) => setFormula(now, text, earlier.current))
    setDraft({ typed: text, beside: landscapeIn(settings.getState()).formula })
  }
  return { typed, error, type }
}
