/** One line of the result. */
export interface Result {
  readonly name: string
  readonly unit: string
  readonly ours: number
  readonly against?: string
  readonly rival?: number
  /** How many times the rival's cost ours is contained in: above 1 where ours is faster. */
  readonly ratio?: number
  /** What the ratio should be at least. */
  readonly target?: number
  readonly passed?: boolean
  readonly note?: string
}

/** A result held against its target. */
export function bar(result: Result, ratio: number, target: number): Result {
  return { ...result, ratio, target, passed: ratio >= target }
}

/** The results for people to read. */
export function table(results: readonly Result[]): string {
  const rows = results.map((result) => [
    result.name,
    `${result.ours.toFixed(2)} ${result.unit}`,
    result.against === undefined
      ? 'nothing to compare'
      : `${result.rival?.toFixed(2)} ${result.against}`,
    result.ratio === undefined ? '' : `${result.ratio.toFixed(2)}×`,
    result.target === undefined ? '' : `≥ ${result.target.toFixed(2)}×`,
    result.passed === undefined ? '' : result.passed ? 'pass' : 'BELOW',
    result.note ?? '',
  ])
  const head = ['what', 'ours', 'rival', 'ratio', 'target', '', '']
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => row[column]!.length)),
  )
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd()
  return `${[head, ...rows].map(line).join('\n')}\n`
}
