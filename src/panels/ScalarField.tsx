import { type KeyboardEvent, type ReactNode, useId } from 'react'
import type { Interval } from '../core/hyper.ts'
import { shown } from '../locales/number.ts'
import { useText } from './context.ts'
import { NumberField } from './NumberField.tsx'
import { positionOf, positions, type Scaled, valueAt } from './sliderScale.ts'

export interface ScalarFieldProps {
  /** What stands before the slider; a symbol or a short name. */
  readonly label: ReactNode
  /** What assistive technology says for it. */
  readonly name: string
  readonly value: number
  readonly initial: number
  readonly scaled: Scaled
  /** What may be typed. */
  readonly hard: Interval
  readonly whole?: boolean
  /** Shares its line with others. */
  readonly inline?: boolean
  onChange(value: number): void
}

/** One number: a slider for the usual range, and a field that takes any number that makes sense. */
export function ScalarField(props: ScalarFieldProps): ReactNode {
  const { label, name, value, initial, scaled, hard, whole = false, inline = false } = props
  const { onChange } = props
  const text = useText()
  const id = useId()
  const slide = (position: number) => {
    const next = valueAt(position, scaled)
    onChange(whole ? Math.round(next) : next)
  }
  const resetByKey = (event: KeyboardEvent) => {
    if (event.key === 'Delete' || event.key === 'Backspace') onChange(initial)
  }
  return (
    <div className={inline ? 'scalar inline' : 'scalar'}>
      <label
        htmlFor={id}
        title={text.field.reset(shown(initial))}
        onDoubleClick={() => onChange(initial)}
      >
        {label}
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={positions}
        step={1}
        aria-label={name}
        aria-valuetext={shown(value, 6)}
        value={positionOf(value, scaled)}
        style={{ '--share': positionOf(value, scaled) / positions }}
        onChange={(event) => slide(event.target.valueAsNumber)}
        onKeyDown={resetByKey}
      />
      <NumberField name={text.field.typed(name)} {...{ value, hard, whole, onChange }} />
    </div>
  )
}
