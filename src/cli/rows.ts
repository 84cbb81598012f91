import { diagnose } from '../core/analysis/diagnosis.ts'
import type { Objective } from '../core/objective.ts'
import type { Walk } from '../core/walk.ts'

/** The step, the coordinates, f, and with a diagnosis what the derivatives say there. */
export type Row = readonly number[]

/** Points a walk makes at a time: memory does not grow with the steps. */
const batch = 4096

/** Rows for step 0, `every`, 2 · `every` … and for the last point, as the walk goes. */
export function* rowsOf(walk: Walk, every: number): Generator<Row> {
  const points = new Float64Array(batch * walk.stride)
  let step = 0
  let last: Row | undefined
  while (walk.ending === undefined) {
    const first = step
    const count = walk.advance(points, 0, batch)
    for (let i = 0; i < count; i++, step++) {
      if (step % every === 0) yield rowAt(points, i, walk.stride, step)
    }
    if (step > first) last = rowAt(points, count - 1, walk.stride, step - 1)
  }
  if (last && last[0]! % every !== 0) yield last
}

/** The row with gᵀg, gᵀHg and λ, descending; NaN where there is no Hessian. */
export function diagnosed(row: Row, objective: Objective): Row {
  const { gg, ghg, eigenvalues } = diagnose(objective, row.slice(1, 1 + objective.dimension))
  const spectrum = Array.from(
    { length: objective.dimension },
    (_, i) => eigenvalues[i] ?? Number.NaN,
  )
  return [...row, gg, ghg, ...spectrum]
}

/** Names of the numbers in a row, without the run. */
export function columnsOf(coordinates: readonly string[], withDiagnosis: boolean): string[] {
  const spectrum = coordinates.map((_, i) => `lambda${i + 1}`)
  return ['step', ...coordinates, 'value', ...(withDiagnosis ? ['gg', 'ghg', ...spectrum] : [])]
}

function rowAt(points: Float64Array, index: number, stride: number, step: number): Row {
  return [step, ...points.subarray(index * stride, (index + 1) * stride)]
}
