import type { ReactNode } from 'react'
import { Icon } from './icons.tsx'

interface MenuProps {
  readonly name: string
  readonly options: readonly (readonly [value: string, label: string])[]
  readonly value: string
  onChange(value: string): void
}

/** A native select in the look of the cards. */
export function Menu({ name, options, value, onChange }: MenuProps): ReactNode {
  return (
    <span className="menu">
      <select
        aria-label={name}
        value={value}
        onChange={(event) => event.target.value !== '' && onChange(event.target.value)}
      >
        {options.map(([option, label]) => (
          <option key={option} value={option}>
            {label}
          </option>
        ))}
      </select>
      <Icon of="unfold" />
    </span>
  )
}
