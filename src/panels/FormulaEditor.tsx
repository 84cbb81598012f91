import { type KeyboardEvent, type ReactNode, useEffect, useId, useMemo, useRef } from 'react'
import { landscapeIn } from '../settings/landscapeIn.ts'
import { useSettings, useText } from './context.ts'
import { DomainFields } from './DomainFields.tsx'
import { Formula } from './Formula.tsx'
import { FormulaHelp } from './FormulaHelp.tsx'
import { FormulaText } from './FormulaText.tsx'
import { spanIn } from './spanIn.ts'
import { useTypedFormula } from './useTypedFormula.ts'
import './formulaEditor.css'

/** Where any formula is typed: the picture follows every key as long as the text can be read. A chunk of its own. */
export function FormulaEditor({ onClose }: { onClose(): void }): ReactNode {
  const { formulaEditor: text, describeError } = useText()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const landscape = useSettings(landscapeIn)
  const { typed, error, type } = useTypedFormula()
  const wrong = useMemo(() => error && spanIn(typed, error), [typed, error])
  useEffect(() => {
    field.current?.focus()
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length)
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) onClose()
  }
  const goThere = () => {
    field.current?.focus()
    field.current?.setSelectionRange(...wrong!)
  }
  return (
    <section className="formula-editor stack" aria-label={text.title}>
      <div className="formula-head">
        <label htmlFor={id}>
          <span className="spoken-only">{text.field} </span>
          <span className="symbol">f</span>
          {`(${landscape.coordinates.join(', ')}) =`}
        </label>
        <button type="button" className="formula-done" onClick={onClose}>
          {text.done}
        </button>
      </div>
      <FormulaText
        ref={field}
        id={id}
        value={typed}
        wrong={wrong}
        describedBy={`${id}-state`}
        onType={type}
        onKeyDown={onKeyDown}
      />
      <div className="formula-state" id={`${id}-state`} aria-live="polite">
        {error && (
          <button type="button" className="formula-error" title={text.goThere} onClick={goThere}>
            {describeError(error, typed)}
          </button>
        )}
        {error && <p className="soft">{text.kept}</p>}
      </div>
      <Formula />
      <DomainFields />
      <FormulaHelp />
    </section>
  )
}
