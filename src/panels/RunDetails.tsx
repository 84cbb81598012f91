import type { ReactNode } from 'react'
import { optimizerOf } from '../core/menus.ts'
import { useSettings, useText } from './context.ts'
import { Late } from './Late.tsx'
import type { Light } from './Lit.tsx'
import { LitHyper } from './LitHyper.tsx'
import { latePart } from './latePart.ts'

const ruleFormula = latePart(async () => (await import('./RuleFormula.tsx')).RuleFormula)
const runModifiers = latePart(async () => (await import('./RunModifiers.tsx')).RunModifiers)

interface RunDetailsProps {
  readonly run: number
  readonly name: string
  /** The hyper that has its slider in the run's line already. */
  readonly main: string | undefined
  readonly light: Light
  /** The slider of a hyper is wanted. */
  onSlider(hyper: string): void
}

/** All numbers of a run but its main one, its rule, and its source. */
export function RunDetails({ run, name, main, light, onSlider }: RunDetailsProps): ReactNode {
  const text = useText()
  const optimizer = optimizerOf(
    useSettings(({ experiment }) => experiment.runs[run]?.optimizer ?? ''),
  )
  const rest = Object.keys(optimizer?.hypers ?? {}).filter((hyper) => hyper !== main)
  return (
    <>
      {rest.map((hyper) => (
        <LitHyper key={hyper} run={run} hyper={hyper} owner={name} light={light} />
      ))}
      {optimizer?.kind === 'rule' && (
        <>
          <Late part={runModifiers} props={{ run, name, light }} />
          <Late part={ruleFormula} props={{ optimizer, run, light, onChoose: onSlider }} />
        </>
      )}
      {optimizer?.reference && (
        <p className="reference">{text.landscape.reference(optimizer.reference)}</p>
      )}
    </>
  )
}
