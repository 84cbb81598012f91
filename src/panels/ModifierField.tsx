import { Fragment, type ReactNode } from 'react'
import { optimizerIn } from '../core/menus.ts'
import { modified } from '../core/rule/modifiers/modified.ts'
import { setModifier } from '../settings/setModifier.ts'
import { useEdit, useSettings } from './context.ts'
import { type Light, Lit } from './Lit.tsx'
import { ScalarField } from './ScalarField.tsx'

export interface ModifierFieldProps {
  readonly run: number
  /** As a link says it. */
  readonly hyper: string
  /** The run's name, said before the number's. */
  readonly owner: string
  readonly light: Light
}

/** One number of a modifier of one run. */
export function ModifierField({ run, hyper, owner, light }: ModifierFieldProps): ReactNode {
  const edit = useEdit()
  const steps = useSettings(({ experiment }) => experiment.steps)
  const choice = useSettings(({ experiment }) => experiment.runs[run])
  const optimizer = optimizerIn(choice)
  const { modifiers = {} } = choice ?? {}
  if (optimizer?.kind !== 'rule') return null
  const declared = modified(optimizer, modifiers).hypers[hyper]
  if (!declared) return null
  const { symbol, default: initial, hard, whole = false } = declared
  // A period is of use up to the steps there are.
  const scaled =
    hyper === 'schedule_period'
      ? { range: [hard[0], Math.max(10 * hard[0], steps)] as const, scale: 'log' as const }
      : declared
  return (
    <Lit hyper={hyper} light={light}>
      <ScalarField
        label={
          <>
            <span className="symbol">{symbol}</span>
            <CodeName of={hyper} />
          </>
        }
        name={`${owner}: ${hyper}`}
        value={Number(modifiers[hyper] ?? initial)}
        {...{ initial, scaled, hard, whole }}
        onChange={(value) => edit((settings) => setModifier(settings, run, { [hyper]: value }))}
      />
    </Lit>
  )
}

/** A long name, which may go on in another line after each of its words. */
function CodeName({ of: name }: { of: string }): ReactNode {
  return (
    <span className="code-name">
      {name.split('_').map((word, place) => (
        <Fragment key={word}>
          {place > 0 && (
            <>
              _<wbr />
            </>
          )}
          {word}
        </Fragment>
      ))}
    </span>
  )
}
