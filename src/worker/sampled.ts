import type { Field } from '../core/formula/field.ts'
import { meansKernel } from '../core/kernel/means.ts'
import { hasPairs } from '../core/kernel/packed.ts'
import { addingGridKernel } from '../core/kernel/packedGrid.ts'
import type { RowSource } from './kernels.ts'
import { alike, even, packedIn } from './packedRows.ts'
import { machine, room } from './sampleMachine.ts'

type Ask = (x: number, out: number, rows: number, count: number) => void

/** Made once for fields that differ in their samples alone, from the first of them: those share their gradient. */
function onceForAllSamples<V>(make: (field: Field) => V): (field: Field) => V {
  const known = new WeakMap<Field['gradient'], V>()
  return (field) => {
    const value = known.get(field.gradient) ?? make(field)
    known.set(field.gradient, value)
    return value
  }
}

const askOf = (valueAlone: boolean) =>
  onceForAllSamples((field) => {
    const { bytes, size } = meansKernel(field, valueAlone)
    return { ask: machine.instantiated(bytes).ask as Ask, size }
  })

const [askAll, askValue] = [askOf(false), askOf(true)]

/** What an objective kernel would answer at a point, for a field over samples. */
export function askSamples(field: Field): {
  readonly size: number
  answer(x: Float64Array, into: Float64Array): void
} {
  const { samples } = field
  const { ask, size } = askAll(field)
  return {
    size,
    answer(x, into) {
      const { numbers, at, count } = room(samples, x.length + size)
      numbers.set(x, at)
      ask(8 * at, 8 * (at + x.length), 0, count)
      for (let i = 0; i < size; i++) into[i] = numbers[at + x.length + i]!
      // The share of samples that are smooth there: all of them, or it does not count.
      into[size - 1] = Math.floor(into[size - 1]!)
    },
  }
}

/** f over rows of a grid, for a field over samples. */
export function sampledRows(field: Field): RowSource {
  return alike(field, hasPairs() ? summed(field) : asked(field))
}

const gridOf = onceForAllSamples((field) => packedIn(machine, addingGridKernel(field)))

/** Sample by sample, each added to all values: those at even places to one sum, those at odd places to another, as for a single mean. */
function summed(field: Field): RowSource {
  const { samples } = field
  const { tabled, fixed, grid } = gridOf(field)
  return {
    rows(y, dy, rows, x, dx, columns) {
      const width = even(columns)
      const size = rows * width
      const { numbers, at, count } = room(samples, 1 + tabled * width + 2 * size)
      const tableAt = even(at)
      const evenAt = tableAt + tabled * width
      const oddAt = evenAt + size
      numbers.fill(0, evenAt, oddAt + size)
      for (const [side, sumAt] of [evenAt, oddAt].entries()) {
        for (let sample = side; sample < count; sample += 2) {
          const sampleAt = sample * fixed.length
          grid(8 * sampleAt, columns, rows, x, dx, y, dy, 8 * sumAt, 8 * tableAt)
        }
      }
      let to = evenAt
      for (let row = 0; row < rows; row++) {
        for (let from = row * width; from < row * width + columns; from++, to++) {
          numbers[to] = (numbers[evenAt + from]! + numbers[oddAt + from]!) / count
        }
      }
      return numbers.subarray(evenAt, to)
    },
  }
}

/** Point by point. */
function asked(field: Field): RowSource {
  const { ask } = askValue(field)
  return {
    rows(y, dy, rows, x, dx, columns) {
      const values = columns * rows
      const { numbers, at, count } = room(field.samples, 2 + values)
      for (let row = 0, to = at + 2; row < rows; row++) {
        numbers[at + 1] = y + row * dy
        for (let column = 0; column < columns; column++, to++) {
          numbers[at] = x + column * dx
          ask(8 * at, 8 * to, 0, count)
        }
      }
      return numbers.subarray(at + 2, at + 2 + values)
    },
  }
}
