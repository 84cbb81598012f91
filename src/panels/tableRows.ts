import type { Trajectory } from '../session/trajectories.ts'
import { csvOf } from './csv.ts'
import { rulerTicks } from './rulerTicks.ts'

/** One step of one run. */
export interface TableRow {
  /** s · R + r. */
  readonly run: number
  readonly step: number
  readonly point: readonly number[]
  readonly value: number
}

/** Rows that a table has at most; more nobody reads. */
const most = 200

/** Steps of these runs at even distances, and the last of each. Runs without points yet have none. */
export function tableRows(
  trajectories: readonly Trajectory[],
  runs: readonly number[],
): readonly TableRow[] {
  const share = Math.max(2, Math.floor(most / runs.length) - 1)
  return runs.flatMap((run) => {
    const trajectory = trajectories[run]
    if (!trajectory || trajectory.count === 0) return []
    const { points, stride, count } = trajectory
    const steps = new Set([...(count > 1 ? rulerTicks(count - 1, share) : []), count - 1])
    return [...steps].map((step): TableRow => {
      const row = points.subarray(step * stride, (step + 1) * stride)
      return { run, step, point: [...row.subarray(0, -1)], value: row[stride - 1]! }
    })
  })
}

/** Steps from one row to the next, the last one aside. */
export function strideOf(rows: readonly TableRow[]): number {
  return Math.max(1, (rows[1]?.step ?? 1) - (rows[0]?.step ?? 0))
}

/** Comma-separated values with every digit; `gradients`: |g| of each row as far as it is known. */
export function tableCsv(
  rows: readonly TableRow[],
  names: readonly string[],
  coordinates: readonly string[],
  gradients: readonly number[],
): string {
  const head = ['run', 'step', ...coordinates, 'f', 'gradient_norm']
  const lines = rows.map(({ run, step, point, value }, place) => [
    names[run] ?? '',
    step,
    ...point,
    value,
    gradients[place] ?? '',
  ])
  return csvOf([head, ...lines])
}
