import type { ReactNode } from 'react'

interface InternalsTableProps {
  readonly caption: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly ReactNode[])[]
  /** Rows to be seen first. */
  readonly marked?: readonly boolean[]
}

/** A small table of what an optimizer tried; the first cell of a row is its head. */
export function InternalsTable({ caption, head, rows, marked }: InternalsTableProps): ReactNode {
  return (
    <table className="quantities internals tabular">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first, ...cells], index) => (
          <tr key={index} data-marked={marked?.[index] || undefined}>
            <th scope="row">{first}</th>
            {cells.map((cell, column) => (
              <td key={column}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
