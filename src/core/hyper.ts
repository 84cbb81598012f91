/** One turnable number of an optimizer or a landscape. */
export interface Hyper {
  /** As people write it: `η`, `β₁`. */
  readonly symbol: string
  readonly default: number
  /** Where the slider goes. */
  readonly range: Interval
  /** What may be typed or linked: beyond it the number makes no sense. */
  readonly hard: Interval
  readonly scale: 'linear' | 'log'
  /** A count: what lies between two whole numbers makes no sense. */
  readonly whole?: true
}

export type Interval = readonly [min: number, max: number]

export type Hypers = Readonly<Record<string, Hyper>>

/** As a hard range: whatever can be written. */
export const anyNumber: Interval = [-Number.MAX_VALUE, Number.MAX_VALUE]

/** One number for every declared hyper. */
export type Values<H extends Hypers = Hypers> = { readonly [K in keyof H]: number }

/** A hyper with a linear slider; `hard` defaults to the slider's range. */
export function linear(
  symbol: string,
  initial: number,
  range: Interval,
  hard: Interval = range,
): Hyper {
  return { symbol, default: initial, range, hard, scale: 'linear' }
}

/** A hyper that counts something. */
export function whole(symbol: string, initial: number, range: Interval, hard: Interval): Hyper {
  return { ...linear(symbol, initial, range, hard), whole: true }
}

/** A hyper with a logarithmic slider; `hard` defaults to zero and everything above. */
export function log(
  symbol: string,
  initial: number,
  range: Interval,
  hard: Interval = [0, Number.MAX_VALUE],
): Hyper {
  return { symbol, default: initial, range, hard, scale: 'log' }
}

/** All hypers with their numbers: the chosen ones, and the defaults for the rest. Unknown names are dropped. */
export function resolve<H extends Hypers>(
  hypers: H,
  chosen: Readonly<Record<string, number>>,
): Values<H> {
  const entries = Object.entries(hypers).map(([name, hyper]) => [
    name,
    Object.hasOwn(chosen, name) ? chosen[name] : hyper.default,
  ])
  return Object.fromEntries(entries)
}
