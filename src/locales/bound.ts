import type { RateBound } from '../core/analysis/rateBound.ts'
import { shown } from './number.ts'

/** What η·λ has to stay below, as a formula and its value; the same in every language. */
export function boundText({ rule, most }: RateBound): string {
  const formulas = {
    'gradient-descent': '',
    momentum: '2(1 + μ) = ',
    nesterov: '(2 + 2μ)/(1 + 2μ) = ',
  }
  return formulas[rule] + shown(most)
}
