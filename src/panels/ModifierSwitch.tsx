import type { ReactNode } from 'react'
import type { Modifier } from '../core/rule/modifiers/modifier.ts'
import { setModifier } from '../settings/setModifier.ts'
import { usefulModifier } from '../settings/usefulModifier.ts'
import { useEdit, useSettings, useText } from './context.ts'
import { ModifierField } from './ModifierField.tsx'
import type { RunModifiersProps } from './RunModifiers.tsx'

interface ModifierSwitchProps extends RunModifiersProps {
  readonly modifier: Modifier
}

/** One modifier on or off, and its numbers while it is on. */
export function ModifierSwitch({ run, name, light, modifier }: ModifierSwitchProps): ReactNode {
  const text = useText().modifiers
  const edit = useEdit()
  const hypers = Object.keys(modifier.hypers)
  const on = useSettings(
    ({ experiment }) => experiment.runs[run]?.modifiers?.[hypers[0]!] !== undefined,
  )
  const off = Object.fromEntries(hypers.map((hyper) => [hyper, undefined]))
  const toggle = () =>
    edit((settings) => setModifier(settings, run, on ? off : usefulModifier(modifier.id, settings)))
  const { title, hint } = text.kinds[modifier.id as keyof typeof text.kinds]
  return (
    <>
      <label className="check" title={`${hint} ${modifier.reference}`}>
        <input type="checkbox" aria-label={text.of(title, name)} checked={on} onChange={toggle} />
        <span>{title}</span>
      </label>
      {on &&
        hypers.map((hyper) => (
          <ModifierField key={hyper} {...{ run, hyper, light }} owner={name} />
        ))}
    </>
  )
}
