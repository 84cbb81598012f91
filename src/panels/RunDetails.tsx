import type { ReactNode } from 'react'
import { optimizerIn } from '../core/menus.ts'
import { useSettings, useText } from './context.ts'
import { Late } from './Late.tsx'
import type { Light } from './Lit.tsx'
import { LitHyper } from './LitHyper.tsx'
import { latePart } from './latePart.ts'
import { RulePlace } from './RulePlace.tsx'
import { ruleFormula } from './ruleFormulaPart.ts'

const runModifiers = latePart(async () => (await import('./RunModifiers.tsx')).RunModifiers)

interface RunDetailsProps {
  readonly run: number
  readonly name: string
  /** The hyper that has its slider in the run's line already. */
  readonly main: string | undefined
  readonly light: Light
  /** The slider of a hyper is wanted. */
  onSlider(hyper: string): void
  /** Whether its own rule is being typed. */
  readonly editing: boolean
  onEditing(editing: boolean): void
}

/** All numbers of a run but its main one, its rule, and its source. */
export function RunDetails(props: RunDetailsProps): ReactNode {
  const { run, name, main, light, onSlider, editing, onEditing } = props
  const text = useText()
  const optimizer = useSettings(({ experiment }) => optimizerIn(experiment.runs[run]))
  const rest = Object.keys(optimizer?.hypers ?? {}).filter((hyper) => hyper !== main)
  const isOwn = optimizer?.id === 'rule'
  // Points of a file: nothing to set, and nobody to name.
  const isLoaded = optimizer?.id === 'file'
  return (
    <>
      {isOwn && optimizer.kind === 'rule' && (
        <RulePlace {...{ optimizer, run, name, light, editing, onEditing }} onChoose={onSlider} />
      )}
      {rest.map((hyper) => (
        <LitHyper key={hyper} run={run} hyper={hyper} owner={name} light={light} />
      ))}
      {optimizer && !isLoaded && <Late part={runModifiers} props={{ run, name, light }} />}
      {optimizer?.kind === 'rule' && !isOwn && (
        <Late part={ruleFormula} props={{ optimizer, run, light, onChoose: onSlider }} />
      )}
      {optimizer && !isOwn && !isLoaded && (
        <p className="reference">{text.landscape.reference(optimizer.reference)}</p>
      )}
    </>
  )
}
