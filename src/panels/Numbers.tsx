import type { ReactNode } from 'react'
import { shown } from '../locales/number.ts'

/** A vector in round brackets; where it is too long for one line it goes on in the next. */
export function Vector({
  of: numbers,
  digits,
}: {
  of: readonly number[]
  digits?: number
}): ReactNode {
  return <span>({numbers.map((number) => shown(number, digits)).join(', ')})</span>
}

/** A matrix in square brackets. */
export function Matrix({ rows }: { rows: readonly (readonly number[])[] }): ReactNode {
  return (
    <span className="matrix" style={{ gridTemplateColumns: `repeat(${rows.length}, auto)` }}>
      {rows.flat().map((number, index) => (
        <span key={index}>{shown(number)}</span>
      ))}
    </span>
  )
}
