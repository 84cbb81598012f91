import { type KeyboardEvent, type ReactNode, useEffect, useId, useMemo, useRef } from 'react'
import { useText } from './context.ts'
import { FormulaText } from './FormulaText.tsx'
import { RuleHelp } from './RuleHelp.tsx'
import { spanIn } from './spanIn.ts'
import { useTypedRule } from './useTypedRule.ts'
import './formulaEditor.css'
import './ruleEditor.css'

export interface RuleEditorProps {
  readonly run: number
  /** The run's name, said before the field's. */
  readonly name: string
  onClose(): void
}

/** Where the rule of a run is typed: the run follows every key as long as the text can be read. A chunk of its own. */
export function RuleEditor({ run, name, onClose }: RuleEditorProps): ReactNode {
  const { ownRule: text, formulaEditor: words, describeError } = useText()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const { typed, error, type } = useTypedRule(run)
  const wrong = useMemo(() => error && spanIn(typed, error), [typed, error])
  useEffect(() => {
    field.current?.focus({ preventScroll: true })
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length)
    field.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) onClose()
  }
  const goThere = () => {
    field.current?.focus()
    field.current?.setSelectionRange(...wrong!)
  }
  return (
    <section className="rule-editor stack" aria-label={text.title(name)}>
      <div className="formula-head">
        <label htmlFor={id}>{text.field}</label>
        <button type="button" className="formula-done" onClick={onClose}>
          {words.done}
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
          <button type="button" className="formula-error" title={words.goThere} onClick={goThere}>
            {describeError(error, typed)}
          </button>
        )}
        {error && <p className="soft">{text.kept}</p>}
      </div>
      <RuleHelp />
    </section>
  )
}
