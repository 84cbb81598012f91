import type { ReactNode } from 'react'
import { element } from '../core/print/elements.ts'
import { shown } from '../locales/number.ts'
import { Mathml } from './Mathml.tsx'
import type { Quantities } from './quantities.ts'

interface QuantityTableProps {
  readonly title: string
  /** What stands in the first column, said. */
  readonly name: string
  readonly coordinates: readonly string[]
  readonly quantities: Quantities
}

/** Quantities, one a row, with a column for each coordinate; pointed at, a number has all its digits. */
export function QuantityTable({
  title,
  name,
  coordinates,
  quantities,
}: QuantityTableProps): ReactNode {
  return (
    <table className="quantities tabular">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="spoken-only">{name}</span>
          </th>
          {coordinates.map((coordinate) => (
            <th key={coordinate} scope="col" className="symbol">
              {coordinate}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {quantities.map(({ symbol, label, hint, value }, index) => (
          <tr key={index}>
            <th scope="row" title={hint}>
              <Mathml of={element('math', symbol)} /> {label && <small>{label}</small>}
            </th>
            {typeof value === 'number' ? (
              <td colSpan={coordinates.length} title={String(value)}>
                {shown(value, 4)}
              </td>
            ) : (
              value.map((part, axis) => (
                <td key={axis} title={String(part)}>
                  {shown(part, 4)}
                </td>
              ))
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
