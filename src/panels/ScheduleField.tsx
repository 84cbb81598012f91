import type { ReactNode } from 'react'
import { modifiersOf, scheduleNames } from '../core/rule/modifiers/index.ts'
import { setModifier } from '../settings/setModifier.ts'
import { usefulSchedule } from '../settings/usefulModifier.ts'
import { useEdit, useSettings, useText } from './context.ts'
import { Menu } from './Menu.tsx'
import { ModifierField } from './ModifierField.tsx'
import { RateCurve } from './RateCurve.tsx'
import type { RunModifiersProps } from './RunModifiers.tsx'

/** How the rate of one run goes along its steps: which schedule, its numbers, and the curve they make. */
export function ScheduleField({ run, name, light }: RunModifiersProps): ReactNode {
  const text = useText().modifiers
  const edit = useEdit()
  const schedule = useSettings(({ experiment }) => experiment.runs[run]?.modifiers?.schedule)
  const [modifier] = schedule === undefined ? [] : modifiersOf({ schedule })
  const choose = (word: string) =>
    edit((settings) =>
      setModifier(
        settings,
        run,
        word === 'constant' ? { schedule: undefined } : usefulSchedule(word, settings),
      ),
    )
  const options = ['constant', ...scheduleNames] as (keyof typeof text.schedules)[]
  return (
    <>
      <div className="labelled" title={schedule === undefined ? undefined : modifier?.reference}>
        <span>{text.schedule}</span>
        <Menu
          name={text.of(text.schedule, name)}
          options={options.map((word) => [word, text.schedules[word]])}
          value={String(schedule ?? 'constant')}
          onChange={choose}
        />
      </div>
      {Object.keys(modifier?.hypers ?? {}).map((hyper) => (
        <ModifierField key={hyper} {...{ run, hyper, light }} owner={name} />
      ))}
      {schedule !== undefined && <RateCurve run={run} />}
    </>
  )
}
