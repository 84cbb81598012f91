import type { ReactNode } from 'react'
import type { Axis, Reading } from '../core/loaded/reading.ts'
import type { Opened } from '../core/loaded/summary.ts'
import { domainRange } from '../settings/schema.ts'
import { Choice } from './Choice.tsx'
import { Menu } from './Menu.tsx'
import { NumberField } from './NumberField.tsx'
import { useFileText } from './useLoadingText.ts'

interface FileAxesProps {
  readonly opened: Opened
  readonly reading: Reading
  onChange(reading: Reading): void
}

/** Which numbers of a file are x, y and f. */
export function FileAxes({ opened, reading, onChange }: FileAxesProps): ReactNode {
  const text = useFileText()
  const found = opened.tables[reading.table]
  const mayHaveHoles =
    reading.kind !== 'route' && (reading.holes || (found?.range?.[0] ?? 0) === -1)
  return (
    <>
      {reading.kind === 'grid' && (
        <>
          <div className="labelled">
            <span>{text.rows}</span>
            <Choice
              name={text.rows}
              options={[
                ['y', text.rowsAre('y')],
                ['x', text.rowsAre('x')],
              ]}
              value={reading.rows}
              onChange={(rows) => onChange({ ...reading, rows })}
            />
          </div>
          <AxisField
            {...{ opened }}
            name="x"
            axis={reading.x}
            onChange={(x) => onChange({ ...reading, x })}
          />
          <AxisField
            {...{ opened }}
            name="y"
            axis={reading.y}
            onChange={(y) => onChange({ ...reading, y })}
          />
        </>
      )}
      {reading.kind === 'curve' && (
        <AxisField
          {...{ opened }}
          name="x"
          axis={reading.x}
          onChange={(x) => onChange({ ...reading, x })}
        />
      )}
      {'columns' in reading && <ColumnFields {...{ opened, reading, onChange }} />}
      {mayHaveHoles && (
        <label className="check">
          <input
            type="checkbox"
            checked={reading.holes}
            onChange={() => onChange({ ...reading, holes: !reading.holes })}
          />
          <span>{text.minusOne}</span>
        </label>
      )}
    </>
  )
}

interface AxisFieldProps {
  readonly opened: Opened
  readonly name: string
  readonly axis: Axis
  onChange(axis: Axis): void
}

/** An axis that an array gives by its name; else both its ends, to be typed. */
function AxisField({ opened, name, axis, onChange }: AxisFieldProps): ReactNode {
  const text = useFileText()
  if ('table' in axis) {
    return (
      <p className="file-axis">
        <span className="symbol">{name}</span>{' '}
        {text.axisFrom(opened.tables[axis.table]?.name ?? '')}
      </p>
    )
  }
  const set = (end: 'from' | 'to') => (value: number) => onChange({ ...axis, [end]: value })
  return (
    <div className="file-axis">
      <span className="symbol">{name}</span>
      <NumberField
        name={text.from(name)}
        value={axis.from}
        hard={domainRange}
        onChange={set('from')}
      />
      <span aria-hidden="true">…</span>
      <NumberField name={text.to(name)} value={axis.to} hard={domainRange} onChange={set('to')} />
    </div>
  )
}

/** More a menu cannot be read. */
const mostColumns = 64

function ColumnFields({
  opened,
  reading,
  onChange,
}: FileAxesProps & { reading: Extract<Reading, { columns: readonly number[] }> }): ReactNode {
  const text = useFileText()
  const found = opened.tables[reading.table]
  const shape = found?.shape ?? []
  const width = shape.length < 2 ? 1 : shape.slice(1).reduce((all, each) => all * each, 1)
  const options = Array.from({ length: Math.min(width, mostColumns) }, (_, column) => {
    return [String(column), found?.columns?.[column] || text.column(column + 1)] as const
  })
  const roles = reading.kind === 'line' ? ['x', 'f'] : ['x', 'y', 'f']
  return reading.columns.map((column, place) => (
    <div className="labelled" key={roles[place]}>
      <span className="symbol">{roles[place]}</span>
      <Menu
        name={text.columnOf(roles[place]!)}
        options={options}
        value={String(column)}
        onChange={(chosen) =>
          onChange({ ...reading, columns: reading.columns.with(place, Number(chosen)) })
        }
      />
    </div>
  ))
}
