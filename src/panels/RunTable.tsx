import type { ReactNode } from 'react'
import { shown } from '../locales/number.ts'
import { useText } from './context.ts'
import type { TableRow } from './tableRows.ts'

interface RunTableProps {
  readonly caption: string
  readonly rows: readonly TableRow[]
  readonly names: readonly string[]
  readonly coordinates: readonly string[]
  /** |g| of each row as far as it is known. */
  readonly gradients: readonly number[]
  /** Whether every row says whose it is. */
  readonly withRun: boolean
}

/** Steps, points, f and |g|. */
export function RunTable(props: RunTableProps): ReactNode {
  const { caption, rows, names, coordinates, gradients, withRun } = props
  const text = useText().table
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be scrolled by keys too
    <section className="table-scroll" tabIndex={0} aria-label={caption}>
      <table className="tabular">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {withRun && <th scope="col">{text.columnRun}</th>}
            <th scope="col">{text.columnStep}</th>
            {coordinates.map((name) => (
              <th scope="col" className="symbol" key={name}>
                {name}
              </th>
            ))}
            <th scope="col" className="symbol">
              f
            </th>
            <th scope="col">|g|</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ run, step, point, value }, place) => (
            <tr key={`${run} ${step}`}>
              {withRun && <td className="table-name">{names[run]}</td>}
              <th scope="row">{step}</th>
              {point.map((coordinate, axis) => (
                <td key={axis}>{shown(coordinate, 6)}</td>
              ))}
              <td>{shown(value, 6)}</td>
              <td>{shown(gradients[place] ?? Number.NaN)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
