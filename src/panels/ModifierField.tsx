import { Fragment, type ReactNode } from 'react'
import type { Hyper } from '../core/hyper.ts'
import { understood } from '../core/landscapes/choose.ts'
import { optimizerIn } from '../core/menus.ts'
import { hypersOf, modifiersOf } from '../core/rule/modifiers/index.ts'
import { modified } from '../core/rule/modifiers/modified.ts'
import { setModifier } from '../settings/setModifier.ts'
import type { Settings } from '../settings/settings.ts'
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
  const samples = useSettings(samplesIn)
  const choice = useSettings(({ experiment }) => experiment.runs[run])
  const optimizer = optimizerIn(choice)
  const { modifiers = {} } = choice ?? {}
  // Around a rule a symbol may be another, told apart from the rule's own.
  const hypers =
    optimizer?.kind === 'rule'
      ? modified(optimizer, modifiers).hypers
      : hypersOf(modifiersOf(modifiers))
  const declared = hypers[hyper]
  if (!declared) return null
  const { symbol, default: initial, hard, whole = false } = declared
  const scaled = scaledTo(hyper, declared, { steps, samples })
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

/** A period is of use up to the steps there are, a batch up to the samples there are. */
function scaledTo(
  name: string,
  declared: Hyper,
  { steps, samples }: { readonly steps: number; readonly samples: number },
): Pick<Hyper, 'range' | 'scale'> {
  const [least] = declared.hard
  if (name === 'schedule_period') {
    return { range: [least, Math.max(10 * least, steps)], scale: 'log' }
  }
  return name === 'batch' && samples > 1 ? { range: [1, samples], scale: 'log' } : declared
}

function samplesIn({ experiment }: Settings): number {
  return understood(experiment.landscape).field.samples?.count ?? 0
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
