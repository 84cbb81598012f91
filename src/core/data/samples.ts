/** Samples of a landscape made of data: `count` rows of one double a column. */
export interface Samples {
  readonly columns: readonly string[]
  readonly count: number
  readonly rows: Float64Array<ArrayBuffer>
}

/** Only the samples of these indices, in their order. */
export function subset({ columns, rows }: Samples, indices: ArrayLike<number>): Samples {
  const width = columns.length
  const chosen = new Float64Array(indices.length * width)
  for (let place = 0; place < indices.length; place++) {
    const at = indices[place]! * width
    chosen.set(rows.subarray(at, at + width), place * width)
  }
  return { columns, count: indices.length, rows: chosen }
}
