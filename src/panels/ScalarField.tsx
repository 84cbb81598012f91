import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import type { Interval } from '../core/hyper.ts'
import { shown } from '../locales/number.ts'
import { useText } from './context.ts'
import { NumberField } from './NumberField.tsx'
import { patiently } from './patience.ts'
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
  const range = useRef<HTMLInputElement>(null)
  const position = positionOf(value, scaled)
  const first = useRef(position)
  // After each rendering: a hand may have moved it meanwhile to where there is no number, as between two whole ones.
  useLayoutEffect(() => show(range.current!, position, value))
  const slide = (slider: HTMLInputElement) => {
    const at = valueAt(slider.valueAsNumber, scaled)
    const next = whole ? Math.round(at) : at
    // The slider itself shows at once where it is; what React renders comes after the picture, and not if nothing changed.
    show(slider, whole ? positionOf(next, scaled) : slider.valueAsNumber, next)
    patiently(() => onChange(next))
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
        ref={range}
        id={id}
        type="range"
        min={0}
        max={positions}
        step={1}
        aria-label={name}
        defaultValue={first.current}
        onChange={(event) => slide(event.target)}
        onKeyDown={resetByKey}
      />
      <NumberField name={text.field.typed(name)} {...{ value, hard, whole, onChange }} />
    </div>
  )
}

function show(slider: HTMLInputElement, position: number, value: number): void {
  slider.value = String(position)
  slider.style.setProperty('--share', String(position / positions))
  slider.ariaValueText = shown(value, 6)
}
