import { type ReactNode, useState } from 'react'
import { optimizerIn } from '../core/menus.ts'
import {
  modifiersOf,
  needsData,
  plainModifiers,
  takesModifier,
} from '../core/rule/modifiers/index.ts'
import { ClipCount } from './ClipCount.tsx'
import { useSettings, useText } from './context.ts'
import { useHasData } from './DataCard.tsx'
import type { Light } from './Lit.tsx'
import { ModifierSwitch } from './ModifierSwitch.tsx'
import { ScheduleField } from './ScheduleField.tsx'
import './fold.css'
import './modifiers.css'

export interface RunModifiersProps {
  readonly run: number
  readonly name: string
  readonly light: Light
}

const [anySchedule] = modifiersOf({ schedule: 'step' })

/** What is set around the rule of one run: those modifiers that do something for it. A chunk of its own. */
export function RunModifiers({ run, name, light }: RunModifiersProps): ReactNode {
  const text = useText().modifiers
  const optimizer = useSettings(({ experiment }) => optimizerIn(experiment.runs[run]))
  const worn = useSettings(({ experiment }) => experiment.runs[run]?.modifiers !== undefined)
  const [open] = useState(worn)
  const withData = useHasData()
  if (!optimizer) return null
  const offered = plainModifiers.filter(
    (modifier) => takesModifier(optimizer, modifier) && (withData || !needsData(modifier)),
  )
  const takesSchedule = takesModifier(optimizer, anySchedule!)
  if (offered.length === 0 && !takesSchedule) return null
  return (
    <details className="fold" open={open}>
      <summary>{text.title}</summary>
      <div className="modifiers">
        {takesSchedule && <ScheduleField {...{ run, name, light }} />}
        {offered.map((modifier) => (
          <ModifierSwitch key={modifier.id} {...{ run, name, light, modifier }} />
        ))}
        <ClipCount run={run} />
      </div>
    </details>
  )
}
