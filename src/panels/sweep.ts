import type { Experiment, RunChoice } from '../core/experiment.ts'
import type { Hyper } from '../core/hyper.ts'
import { optimizerIn } from '../core/menus.ts'
import type { Tally } from '../core/tally.ts'
import { soloRuns } from './soloRuns.ts'

/** One run over its learning rate. */
export interface Sweep {
  /** Of the first start. */
  readonly run: number
  /** What it has now, which is one of the rates. */
  readonly present: number
  /** Ascending. */
  readonly rates: readonly number[]
  /** What each of them comes to; missing where it has not been tried yet. */
  readonly tallies: readonly (Tally | undefined)[]
}

/** By what a rate is judged: where its run ended, or the lowest point it came through. */
export type Judge = 'last' | 'lowest'

/** Rates of a sweep besides the present one. */
export const sweepRates = 41

/** An empty sweep for every run that has a learning rate. */
export function sweepsOf({ runs }: Experiment): readonly Sweep[] {
  return runs.flatMap((choice, run) => {
    const rate = optimizerIn(choice)?.hypers.lr
    if (!rate) return []
    const present = rateOf(choice)!
    const rates = ratesOver(rate, present)
    return [{ run, present, rates, tallies: rates.map(() => undefined) }]
  })
}

/** The rate that a run has: its own, or the one that its optimizer declares. */
export function rateOf(choice: RunChoice | undefined): number | undefined {
  return choice?.hypers.lr ?? optimizerIn(choice)?.hypers.lr?.default
}

/** Evenly spread over the slider's range by their logarithms, in three digits, and the present one among them. */
export function ratesOver({ range: [min, max] }: Hyper, present: number): readonly number[] {
  const lowest = min > 0 ? min : max / 1e4
  const rates = Array.from({ length: sweepRates }, (_, i) =>
    Number((lowest * (max / lowest) ** (i / (sweepRates - 1))).toPrecision(3)),
  )
  return [...new Set([...rates, present])].sort((a, b) => a - b)
}

/** One trial of a sweep as an experiment of its own: everything but the rate is as it was. */
export function trialOf(experiment: Experiment, run: number, rate: number): Experiment {
  const solo = soloRuns(experiment)[run]!
  const [choice] = solo.runs
  return { ...solo, runs: [{ ...choice!, hypers: { ...choice!.hypers, lr: rate } }] }
}

/** What a trial came to, counted from `base`; nothing where its run was lost. */
export function resultOf(tally: Tally, judge: Judge, base: number): number | undefined {
  const isLost = tally.ending.kind === 'diverged' || tally.ending.kind === 'left-domain'
  const value = tally[judge]
  return isLost || !Number.isFinite(value) ? undefined : value - base
}

export interface Best {
  readonly rate: number
  readonly result: number
  /** Whether a better one may lie beyond the rates that were tried. */
  readonly atEdge: boolean
}

/** The rate with the lowest result; of several the present one, else the smallest. */
export function bestOf(
  { rates, tallies, present }: Sweep,
  judge: Judge,
  base: number,
): Best | undefined {
  let best: Best | undefined
  for (const [i, tally] of tallies.entries()) {
    const result = tally && resultOf(tally, judge, base)
    if (result === undefined || (best && result > best.result)) continue
    if (result === best?.result && rates[i] !== present) continue
    best = { rate: rates[i]!, result, atEdge: i === 0 || i === rates.length - 1 }
  }
  return best
}
