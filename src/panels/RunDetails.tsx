import type { ReactNode } from 'react'
import { resolve } from '../core/hyper.ts'
import { optimizerOf } from '../core/menus.ts'
import { duplicateRun, hasRoom, removeRun } from '../settings/edit.ts'
import { useEdit, useSettings, useText } from './context.ts'
import { HyperField } from './HyperField.tsx'
import { Icon } from './icons.tsx'
import { Late } from './Late.tsx'
import { latePart } from './latePart.ts'

const ruleFormula = latePart(async () => (await import('./RuleFormula.tsx')).RuleFormula)

interface RunDetailsProps {
  readonly id: string
  readonly run: number
  readonly name: string
  readonly alone: boolean
  /** The hyper that has its slider in the run's line already. */
  readonly main: string | undefined
}

/** All numbers of a run but its main one, its source, and what can be done with it. */
export function RunDetails({ id, run, name, alone, main }: RunDetailsProps): ReactNode {
  const text = useText()
  const edit = useEdit()
  const optimizer = optimizerOf(
    useSettings(({ experiment }) => experiment.runs[run]?.optimizer ?? ''),
  )
  const full = !useSettings(hasRoom)
  const off = useSettings(({ experiment }) => {
    const values = resolve(optimizer?.hypers ?? {}, experiment.runs[run]?.hypers ?? {})
    return Object.keys(values)
      .filter((name) => values[name] === 0)
      .join(' ')
  })
  const rest = Object.keys(optimizer?.hypers ?? {}).filter((hyper) => hyper !== main)
  return (
    <div className="run-more stack" id={id}>
      {rest.map((hyper) => (
        <HyperField key={hyper} run={run} hyper={hyper} owner={name} />
      ))}
      {optimizer?.kind === 'rule' && <Late part={ruleFormula} props={{ optimizer, off }} />}
      {optimizer && <p className="reference">{text.landscape.reference(optimizer.reference)}</p>}
      <div className="run-buttons">
        <button
          type="button"
          disabled={full}
          title={text.runs.duplicate(name)}
          aria-label={text.runs.duplicate(name)}
          onClick={() => edit((settings) => duplicateRun(settings, run))}
        >
          <Icon of="duplicate" />
        </button>
        <button
          type="button"
          disabled={alone}
          title={text.runs.remove(name)}
          aria-label={text.runs.remove(name)}
          onClick={() => edit((settings) => removeRun(settings, run))}
        >
          <Icon of="remove" />
        </button>
      </div>
    </div>
  )
}
