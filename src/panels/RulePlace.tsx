import { type ReactNode, useRef } from 'react'
import type { RuleOptimizer } from '../core/optimizer.ts'
import { Icon } from './icons.tsx'
import { Late } from './Late.tsx'
import type { Light } from './Lit.tsx'
import { latePart } from './latePart.ts'
import type { RuleEditorProps } from './RuleEditor.tsx'
import { ruleFormula } from './ruleFormulaPart.ts'
import { useRuleWords } from './useRuleWords.ts'
import './formulaPlace.css'

interface RulePlaceProps {
  readonly optimizer: RuleOptimizer
  readonly run: number
  readonly name: string
  readonly light: Light
  onChoose(hyper: string): void
  /** Whether it is being typed. */
  readonly editing: boolean
  onEditing(editing: boolean): void
}

const ruleEditor = latePart<RuleEditorProps>(
  async () => (await import('./RuleEditor.tsx')).RuleEditor,
)

/** The rule typed for a run, and while it is typed the editor above it. */
export function RulePlace(props: RulePlaceProps): ReactNode {
  const { optimizer, run, name, light, onChoose, editing, onEditing } = props
  const words = useRuleWords()
  const wasTyped = useRef(false)
  const close = () => {
    wasTyped.current = true
    onEditing(false)
  }
  const formula = <Late part={ruleFormula} props={{ optimizer, run, light, onChoose }} />
  if (editing) {
    return (
      <>
        {words && <Late part={ruleEditor} props={{ run, name, words, onClose: close }} />}
        {formula}
      </>
    )
  }
  return (
    <div className="formula-place">
      {formula}
      <button
        type="button"
        className="soft"
        // biome-ignore lint/a11y/noAutofocus: the keyboard comes back from the editor to where it was
        autoFocus={wasTyped.current}
        aria-label={words?.edit(name)}
        title={words?.edit(name)}
        onClick={() => onEditing(true)}
      >
        <Icon of="rename" />
      </button>
    </div>
  )
}
