import type { Tally } from '../core/tally.ts'
import { csvOf } from './csv.ts'

/** One run of the comparison; what is not known yet, or never happens, is missing. */
export interface ComparisonRow {
  /** s · R + r. */
  readonly run: number
  readonly name: string
  readonly tally: Tally | undefined
  readonly steps: number | undefined
  /** Gradients until then, or values of f where no gradient is asked. */
  readonly cost: number | undefined
  /** From f* on where it is known. Infinite where the run diverged, NaN where it left the domain of f. */
  readonly last: number | undefined
  readonly gradients: number | undefined
  readonly values: number | undefined
  readonly hessians: number | undefined
  /** The step at which it ended. */
  readonly end: number | undefined
}

export function comparisonRows(
  names: readonly string[],
  tallies: readonly (Tally | undefined)[],
  base: number,
): readonly ComparisonRow[] {
  return names.map((name, run) => {
    const tally = tallies[run]
    const { reached, calls, costs, ending } = tally ?? {}
    return {
      run,
      name,
      tally,
      steps: reached?.step,
      cost: reached && (costs?.byValues ? reached.calls.values : reached.calls.gradients),
      last: tally && lastOf(tally) - base,
      gradients: calls?.gradients,
      values: calls?.values,
      hessians: calls?.hessians,
      end: ending?.step,
    }
  })
}

/** A run that diverged or left the domain has no last value worth the name. */
function lastOf({ last, ending }: Tally): number {
  if (ending.kind === 'diverged') return Number.POSITIVE_INFINITY
  return ending.kind === 'left-domain' ? Number.NaN : last
}

export type Column = Exclude<keyof ComparisonRow, 'run' | 'tally'>

/** The rows in the order of one column. What is missing stands last whichever way; equal rows keep their order. */
export function sorted(
  rows: readonly ComparisonRow[],
  by: Column | undefined,
  descending: boolean,
): readonly ComparisonRow[] {
  if (!by) return rows
  const sign = descending ? -1 : 1
  return rows.toSorted((a, b) => {
    const [left, right] = [a[by], b[by]]
    if (isMissing(left) || isMissing(right))
      return Number(isMissing(left)) - Number(isMissing(right))
    if (typeof left === 'string') return sign * left.localeCompare(String(right))
    return sign * compared(left!, Number(right))
  })
}

function compared(left: number, right: number): number {
  if (left === right) return 0
  return left < right ? -1 : 1
}

function isMissing(value: string | number | undefined): boolean {
  return value === undefined || Number.isNaN(value)
}

/** The same as a file, with every digit. */
export function comparisonCsv(
  rows: readonly ComparisonRow[],
  below: number,
  known: boolean,
): string {
  const head = [
    'run',
    'threshold',
    'steps_to_threshold',
    'gradients_to_threshold',
    'values_to_threshold',
    known ? 'final_f_minus_fstar' : 'final_f',
    'gradients',
    'values',
    'hessians',
    'ending',
    'end_step',
  ]
  const lines = rows.map(({ name, tally, steps, last, gradients, values, hessians, end }) => [
    name,
    below,
    steps ?? '',
    tally?.reached?.calls.gradients ?? '',
    tally?.reached?.calls.values ?? '',
    Number.isFinite(last) ? last! : '',
    gradients ?? '',
    values ?? '',
    hessians ?? '',
    tally?.ending.kind ?? '',
    end ?? '',
  ])
  return csvOf([head, ...lines])
}
