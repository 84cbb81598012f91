import type { Algebra } from '../formula/evaluate.ts'

/** Samples of a landscape made of data: `count` rows of one double a column. */
export interface Samples {
  readonly columns: readonly string[]
  readonly count: number
  readonly rows: Float64Array<ArrayBuffer>
  /**
   * The mean over them, in any algebra: those at even and those at odd places are added up, then both sums; the whole is divided by
   * their number. `entry` says what a sample has in the column of a name.
   */
  mean<T>(algebra: Algebra<T>, of: (entry: Entry<T>) => T): T
}

/** What a sample has in the column of this name. */
export type Entry<T> = (name: string) => T | undefined

export function samplesOf(columns: readonly string[], rows: Float64Array<ArrayBuffer>): Samples {
  const width = columns.length
  const count = rows.length / width
  return {
    columns,
    count,
    rows,
    mean({ constant, '+': add, '/': divide }, of) {
      const sums: [ReturnType<typeof of>, ReturnType<typeof of>] = [constant(0), constant(0)]
      for (let row = 0; row < count; row++) {
        const found = of((name) => {
          const column = columns.indexOf(name)
          return column < 0 ? undefined : constant(rows[row * width + column]!)
        })
        sums[row % 2] = add(sums[row % 2]!, found)
      }
      return divide(add(...sums), constant(count))
    },
  }
}

/** Only the samples of these indices, in their order. */
export function subset({ columns, rows }: Samples, indices: ArrayLike<number>): Samples {
  const width = columns.length
  const chosen = new Float64Array(indices.length * width)
  for (let place = 0; place < indices.length; place++) {
    const at = indices[place]! * width
    chosen.set(rows.subarray(at, at + width), place * width)
  }
  return samplesOf(columns, chosen)
}
