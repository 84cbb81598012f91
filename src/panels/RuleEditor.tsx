import { type KeyboardEvent, type ReactNode, useEffect, useId, useMemo, useRef } from 'react'
import type { OwnRule } from '../locales/ownRule/en.ts'
import { useText } from './context.ts'
import { FormulaText } from './FormulaText.tsx'
import { RuleHelp } from './RuleHelp.tsx'
import { spanIn } from './spanIn.ts'
import { toMiddle } from './toMiddle.ts'
import { useTypedRule } from './useTypedRule.ts'
import './formulaEditor.css'
import './ruleEditor.css'

export interface RuleEditorProps {
  readonly run: number
  /** The run's name, said before the field's. */
  readonly name: string
  readonly words: OwnRule
  onClose(): void
}

/** Where the rule of a run is typed: the run follows every key as long as the text can be read. A chunk of its own. */
export function RuleEditor({ run, name, words, onClose }: RuleEditorProps): ReactNode {
  const { formulaEditor: text, describeError } = useText()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const place = useRef<HTMLElement>(null)
  const state = useRef<HTMLDivElement>(null)
  const { typed, error, type } = useTypedRule(run)
  const wrong = useMemo(() => error && spanIn(typed, error), [typed, error])
  useEffect(() => {
    field.current?.focus({ preventScroll: true })
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length)
    // With room below for the rule as it is typeset.
    toMiddle(place.current!)
  }, [])
  const isWrong = error !== undefined
  useEffect(() => {
    if (isWrong) state.current?.scrollIntoView({ block: 'nearest' })
  }, [isWrong])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) onClose()
  }
  const goThere = () => {
    field.current?.focus()
    field.current?.setSelectionRange(...wrong!)
  }
  return (
    <section ref={place} className="rule-editor stack" aria-label={words.title(name)}>
      <div className="formula-head">
        <label htmlFor={id}>{words.field}</label>
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
      <div ref={state} className="formula-state" id={`${id}-state`} aria-live="polite">
        {error && (
          <button type="button" className="formula-error" title={text.goThere} onClick={goThere}>
            {describeError(error, typed)}
          </button>
        )}
        {error && <p className="soft">{words.kept}</p>}
      </div>
      <RuleHelp help={words.help} />
    </section>
  )
}
