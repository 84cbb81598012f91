import { type ReactNode, useState } from 'react'
import type { ComparisonText } from '../locales/comparison/comparison.ts'
import { shown } from '../locales/number.ts'
import { inFull } from '../locales/sentences/sentences.ts'
import { setView } from '../settings/edit.ts'
import { knownMinimumIn } from '../settings/landscapeIn.ts'
import { belowRange } from '../settings/schema.ts'
import {
  type Column,
  type ComparisonRow,
  comparisonCsv,
  comparisonRows,
  sorted,
} from './comparisonRows.ts'
import { useEdit, useSettings, useText } from './context.ts'
import { NumberField } from './NumberField.tsx'
import { RunSwatch } from './RunSwatch.tsx'
import { TableExport } from './TableExport.tsx'
import { useRunNames } from './useRunNames.ts'
import { useTallies } from './useTallies.ts'

interface ComparisonTableProps {
  readonly text: ComparisonText
  /** The threshold for as long as there is none. */
  readonly proposed: number
}

/** All runs in a table that can be sorted, held against one threshold. */
export function ComparisonTable({ text, proposed }: ComparisonTableProps): ReactNode {
  const edit = useEdit()
  const names = useRunNames()
  const base = useSettings(knownMinimumIn)
  const below = useSettings(({ view }) => view.below) ?? proposed
  const tallies = useTallies(true, { base: base ?? 0, below })
  const [order, setOrder] = useState<Order>({ by: undefined, descending: false })
  const known = base !== undefined
  const rows = sorted(comparisonRows(names, tallies, base ?? 0), order.by, order.descending)
  return (
    <div className="compare-part">
      <div className="table-tools">
        <span className="labelled compare-threshold">
          <span>
            {text.threshold} {known ? 'f − f*' : 'f'} ≤
          </span>
          <NumberField
            name={text.threshold}
            value={below}
            hard={known ? [0, belowRange[1]] : belowRange}
            onChange={(value) => edit((settings) => setView(settings, { below: value }))}
          />
        </span>
        <TableExport csv={() => comparisonCsv(rows, below, known)} file={text.file} />
      </div>
      {!known && <p className="soft">{text.unknownMinimum}</p>}
      <Rows {...{ text, rows, order, known, below }} onOrder={setOrder} />
      <p className="soft compare-note">{text.counting}</p>
    </div>
  )
}

interface Order {
  readonly by: Column | undefined
  readonly descending: boolean
}

interface RowsProps {
  readonly text: ComparisonText
  readonly rows: readonly ComparisonRow[]
  readonly order: Order
  readonly known: boolean
  readonly below: number
  onOrder(order: Order): void
}

function Rows({ text, rows, order, known, below, onOrder }: RowsProps): ReactNode {
  const { columns } = text
  const goal = shown(below)
  const withHessians = rows.some(({ hessians = 0 }) => hessians > 0)
  const heads: readonly (readonly [Column, string])[] = [
    ['name', columns.run],
    ['steps', columns.reach(goal)],
    ['cost', columns.cost(goal)],
    ['last', columns.last(known)],
    ['gradients', columns.gradients],
    ['values', columns.values],
    ...(withHessians ? [['hessians', columns.hessians] as const] : []),
    ['end', columns.ending],
  ]
  const press = (by: Column) =>
    onOrder({ by, descending: order.by === by ? !order.descending : false })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be scrolled by keys too
    <section className="table-scroll compare-scroll" tabIndex={0} aria-label={text.title}>
      <table className="tabular">
        <caption>{text.caption}</caption>
        <thead>
          <tr>
            {heads.map(([column, title]) => (
              <th scope="col" key={column} aria-sort={sortOf(column, order)}>
                <button type="button" onClick={() => press(column)}>
                  {title}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.run} {...{ text, row, withHessians }} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function sortOf(column: Column, { by, descending }: Order) {
  if (by !== column) return 'none'
  return descending ? 'descending' : 'ascending'
}

interface RowProps {
  readonly text: ComparisonText
  readonly row: ComparisonRow
  readonly withHessians: boolean
}

function Row({ text, row, withHessians }: RowProps): ReactNode {
  const sentences = useText()
  const { run, name, tally, steps, cost, last, gradients, values, hessians } = row
  const waiting = tally ? undefined : text.waiting
  const reach = (count: number | undefined) => waiting ?? numberOr(count, text.never)
  const byValues = tally?.costs.byValues === true
  return (
    <tr>
      <th scope="row">
        <span className="compare-run">
          <RunSwatch run={run} />
          {name}
        </span>
      </th>
      <td>{reach(steps)}</td>
      <td title={byValues ? text.byValues : undefined}>
        {reach(cost)}
        {byValues && cost !== undefined && ' (f)'}
      </td>
      <td>{waiting ?? shown(last ?? Number.NaN, 4)}</td>
      <td>{waiting ?? numberOr(gradients, '–')}</td>
      <td>{waiting ?? numberOr(values, '–')}</td>
      {withHessians && <td>{waiting ?? numberOr(hessians, '–')}</td>}
      <td className="compare-ending" title={tally && sentences.describeEnding(tally.ending)}>
        {tally ? text.endings[tally.ending.kind](inFull(tally.ending.step)) : text.waiting}
      </td>
    </tr>
  )
}

function numberOr(count: number | undefined, otherwise: string): string {
  return count === undefined ? otherwise : inFull(count)
}
