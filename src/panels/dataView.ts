import type { Samples } from '../core/data/samples.ts'
import { doubles, evaluate } from '../core/formula/evaluate.ts'
import { field } from '../core/formula/field.ts'
import type { Interval } from '../core/hyper.ts'
import type { Data, Landscape } from '../core/landscape.ts'

/** Samples on a rectangle of CSS pixels: where everything stands. */
export interface DataView {
  readonly samples: Samples
  readonly picture: Data['picture']
  readonly width: number
  readonly height: number
  /** Of a curve: what the model says of an input. */
  outputAt(point: readonly number[], input: number): number
  /** What is across and what goes up, by the names of the columns. */
  readonly names: readonly [string, string]
  readonly across: Axis
  readonly up: Axis
}

export interface Axis {
  readonly range: Interval
  readonly ticks: readonly number[]
  /** In pixels from the left or from the top. */
  at(value: number): number
}

/** Room for numbers at the left and below, and at the other edges. */
const [left, below, edge] = [34, 20, 8]

/** Which columns are drawn against each other; the last one of a picture with groups goes up. */
export function dataView(
  samples: Samples,
  picture: Exclude<Data['picture'], 'slopes'>,
  width: number,
  height: number,
  outputAt: DataView['outputAt'] = () => Number.NaN,
): DataView {
  const { columns } = samples
  const names: readonly [string, string] = [
    columns[0]!,
    columns[picture === 'classes' ? 1 : columns.length - 1]!,
  ]
  const [across, up] = names.map((name) => rangeOf(samples, name)) as [Interval, Interval]
  return {
    samples,
    picture,
    width,
    height,
    outputAt,
    names,
    across: axis(across, left, width - edge, 6),
    up: axis(up, height - below, edge, 5),
  }
}

/** An axis with round numbers along it. */
function axis(range: Interval, from: number, to: number, most: number): Axis {
  const [low, high] = range
  return {
    range,
    ticks: ticksIn(range, most),
    at: (value) => from + ((value - low) / (high - low)) * (to - from),
  }
}

/** Round numbers within a range, at most so many. */
function ticksIn([low, high]: Interval, most: number): number[] {
  const least = (high - low) / most
  const power = 10 ** Math.floor(Math.log10(least))
  const spacing = [1, 2, 5, 10].map((factor) => factor * power).find((each) => each >= least)!
  const first = Math.ceil(low / spacing)
  const count = Math.floor(high / spacing) - first + 1
  return Array.from({ length: Math.max(0, count) }, (_, i) => rounded((first + i) * spacing))
}

/** Without what adding up tenths leaves behind. */
function rounded(value: number): number {
  return Number(value.toPrecision(12)) + 0
}

/** All of a column, with a little room around it. */
function rangeOf(samples: Samples, name: string): Interval {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let row = 0; row < samples.count; row++) {
    const value = entry(samples, row, name)
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  const room = 0.08 * (high - low) || 1
  return [low - room, high + room]
}

/** The number of a sample in the column of this name. */
export function entry({ columns, rows }: Samples, row: number, name: string): number {
  return rows[row * columns.length + columns.indexOf(name)]!
}

/** What the model of a landscape says of the first number of a sample, if it is a curve. */
export function outputOf({ coordinates, data }: Landscape): DataView['outputAt'] | undefined {
  if (data?.output === undefined) return undefined
  const [column = ''] = data.columns
  const parsed = field(data.output, coordinates, [column])
  if (!parsed.ok) throw new Error(`The output ${data.output} is no formula.`)
  const { value } = parsed.value
  return (point, input) =>
    evaluate(value, doubles, (name) =>
      name === column ? input : point[coordinates.indexOf(name)]!,
    )
}

/** Samples of two classes on the wrong side of the line x·p + y·q = 0, or on it. */
export function wrongSides(samples: Samples, [x = 0, y = 0]: readonly number[]): number {
  let wrong = 0
  for (let row = 0; row < samples.count; row++) {
    const margin = x * entry(samples, row, 'p') + y * entry(samples, row, 'q')
    if (!(entry(samples, row, 's') * margin > 0)) wrong++
  }
  return wrong
}
