import { type ReactNode, useId } from 'react'

interface ChoiceProps<T extends string> {
  /** What is chosen; said, not shown. */
  readonly name: string
  readonly options: readonly (readonly [value: T, label: string])[]
  readonly value: T
  onChange(value: T): void
}

/** A choice among a few words, side by side: native radio buttons. */
export function Choice<T extends string>(props: ChoiceProps<T>): ReactNode {
  const id = useId()
  return (
    <fieldset className="choice" aria-label={props.name}>
      {props.options.map(([value, label]) => (
        <label key={value}>
          <input
            type="radio"
            name={id}
            checked={value === props.value}
            onChange={() => props.onChange(value)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  )
}
