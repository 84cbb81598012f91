import type { Field } from '../core/formula/field.ts'
import { type PackedGridKernel, packedGridKernel } from '../core/kernel/packedGrid.ts'
import type { RowSource } from './kernels.ts'
import { instantiated, type Machine, reserve } from './machine.ts'
import { once } from './once.ts'

// The chunk's door tells whether it is of use.
export { hasPairs } from '../core/kernel/packed.ts'

/** What `rowSource` gives, faster and in the same bits, where there are pairs. In a chunk of its own because the first picture does without. */
export function packedRows(field: Field, values: Readonly<Record<string, number>>): RowSource {
  const { fixed, tabled, grid } = gridOf(field)
  const constants = fixed.map((name) => values[name] ?? Number.NaN)
  const tableAt = even(constants.length)
  return alike(field, {
    rows(y, dy, rows, x, dx, columns) {
      const at = tableAt + tabled * even(columns)
      const numbers = reserve(at + rows * columns + 1)
      numbers.set(constants)
      grid(0, columns, rows, x, dx, y, dy, 8 * at, 8 * tableAt)
      return numbers.subarray(at, at + rows * columns)
    },
  })
}

type PackedGrid = (
  ...argumentsOf: [
    fixed: number,
    columns: number,
    rows: number,
    x0: number,
    dx: number,
    y0: number,
    dy: number,
    out: number,
    table: number,
  ]
) => void

/** A kernel in the memory of a machine. */
export function packedIn(
  machine: Pick<Machine, 'instantiated'>,
  { bytes, ...kernel }: PackedGridKernel,
) {
  return { ...kernel, grid: machine.instantiated(bytes).grid as PackedGrid }
}

const gridOf = once((field: Field) => packedIn({ instantiated }, packedGridKernel(field)))

/** The number of doubles, or the next that is even: pairs are best stored at multiples of their size. */
export function even(doubles: number): number {
  return doubles + (doubles & 1)
}

/** With one parameter all rows are alike: one is computed. */
export function alike({ coordinates }: Field, source: RowSource): RowSource {
  if (coordinates.length > 1) return source
  let all = new Float64Array()
  return {
    rows(y, dy, rows, x, dx, columns) {
      const row = source.rows(y, dy, Math.min(1, rows), x, dx, columns)
      if (all.length !== rows * columns) all = new Float64Array(rows * columns)
      all.set(row)
      // Twice as many with each copy.
      for (let done = columns; done < all.length; done *= 2) all.copyWithin(done, 0, done)
      return all
    },
  }
}
