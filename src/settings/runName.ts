import type { RunChoice } from '../core/experiment.ts'
import { writtenNumber } from './codecs.ts'
import { optimizerOf } from './menus.ts'
import type { Settings } from './settings.ts'

/** What run `index` is called: its label; else its optimizer, and what tells it from others of the same optimizer. */
export function runName({ experiment: { runs }, view }: Settings, index: number): string {
  const run = runs[index % runs.length]!
  const label = view.runs[index % runs.length]?.label
  if (label !== undefined) return label
  const alike = runs.filter(({ optimizer }) => optimizer === run.optimizer)
  const hypers = Object.entries(optimizerOf(run.optimizer)?.hypers ?? {})
  const telling = hypers
    .filter(([name]) => new Set(alike.map((other) => valueOf(other, name))).size > 1)
    .map(([name, { symbol }]) => `${symbol} ${writtenNumber(valueOf(run, name))}`)
  return [optimizerOf(run.optimizer)?.name ?? run.optimizer, ...telling].join(', ')
}

function valueOf({ optimizer, hypers }: RunChoice, name: string): number {
  return hypers[name] ?? optimizerOf(optimizer)?.hypers[name]?.default ?? Number.NaN
}
