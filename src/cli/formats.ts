import type { Ending } from '../core/ending.ts'
import type { Notice } from '../settings/notice.ts'
import type { Row } from './rows.ts'

/** How the points of all runs become text, piece by piece. */
export interface Format {
  begin(): string
  beginRun(run: RunHead): string
  row(run: number, row: Row): string
  endRun(ending: Ending | undefined): string
  end(notices: readonly Notice[]): string
}

export interface RunHead {
  readonly run: number
  /** Of the optimizer. */
  readonly id: string
  readonly label: string
  readonly start: readonly number[]
}

/** One line a point. */
export function csv(columns: readonly string[]): Format {
  return {
    begin: () => `run,${columns.join(',')}\n`,
    beginRun: () => '',
    row: (run, row) => `${run},${row.map(exact).join(',')}\n`,
    endRun: () => '',
    end: () => '',
  }
}

/** `{runs: [{run, id, label, start, rows: [{step, x, …}], ending}], notices}`, one line a row. */
export function json(columns: readonly string[]): Format {
  const names = columns.map((column) => `${JSON.stringify(column)}:`)
  let first = true
  const next = () => {
    const separator = first ? '\n' : ',\n'
    first = false
    return separator
  }
  return {
    begin: () => '{"runs":[',
    beginRun(head) {
      const opened = `${head.run === 0 ? '\n' : ',\n'}${JSON.stringify(head).slice(0, -1)},"rows":[`
      first = true
      return opened
    },
    row: (_, row) => `${next()}{${row.map((value, i) => names[i] + inJson(value)).join(',')}}`,
    endRun: (ending) => `],"ending":${JSON.stringify(ending)}}`,
    end: (notices) => `],\n"notices":${JSON.stringify(notices)}}\n`,
  }
}

/** The shortest text that is read back to the same double: the usual one forgets the sign of zero. */
function exact(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value)
}

function inJson(value: number): string {
  return Number.isFinite(value) ? exact(value) : 'null'
}
