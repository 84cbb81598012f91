import type { Hypers } from '../hyper.ts'

/** How formulas write the declared names: `lr` as η. */
export function symbolsOf(hypers: Hypers): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(hypers).map(([name, { symbol }]) => [name, symbol]))
}
