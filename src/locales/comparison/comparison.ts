import type { Ending } from '../../core/ending.ts'

/** What the comparison of the runs says. A chunk of its own. */
export interface ComparisonText {
  readonly title: string
  readonly close: string
  readonly parts: string
  readonly tableTab: string
  readonly tuneTab: string
  /** What all runs have in common. */
  shared(start: string, seed: number, steps: string): string
  readonly severalStarts: string
  /** What stands in for f* where it is not known. */
  readonly unknownMinimum: string
  readonly threshold: string
  readonly columns: {
    readonly run: string
    reach(below: string): string
    cost(below: string): string
    last(known: boolean): string
    readonly gradients: string
    readonly values: string
    readonly hessians: string
    readonly ending: string
  }
  readonly caption: string
  /** What is counted, and how. */
  readonly counting: string
  readonly byValues: string
  readonly never: string
  readonly waiting: string
  readonly file: string
  readonly endings: { readonly [Kind in Ending['kind']]: (step: string) => string }
  readonly tune: {
    intro(rates: number, steps: string): string
    readonly firstStart: string
    readonly start: string
    readonly again: string
    readonly cancel: string
    readonly progress: string
    at(done: number, all: number): string
    readonly judge: string
    readonly last: string
    readonly lowest: string
    readonly plot: string
    readonly diverged: string
    readonly above: string
    readonly present: string
    readonly best: string
    none(name: string): string
    now(rate: string, value: string): string
    found(rate: string, value: string): string
    readonly nothing: string
    readonly edge: string
    take(rate: string): string
    takeFor(name: string, rate: string): string
    back(rate: string): string
    backFor(name: string, rate: string): string
    readonly inUse: string
    set(name: string, rate: string): string
  }
}
