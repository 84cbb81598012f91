import type { RunChoice } from '../experiment.ts'
import { resolve } from '../hyper.ts'
import { optimizerOf } from '../menus.ts'

/** A quadratic with curvature λ is stable under a rule exactly if `eta` · λ < `most`. */
export interface RateBound {
  readonly rule: 'gradient-descent' | 'momentum' | 'nesterov'
  readonly eta: number
  readonly most: number
}

/**
 * The bound of the rules for which it is known exactly: 2 for gradient descent, 2(1 + μ) for the heavy ball (Polyak
 * 1964), (2 + 2μ)/(1 + 2μ) for Nesterov's rule (where both roots of z² − (1 + μ)(1 − ηλ)z + μ(1 − ηλ) have size below 1).
 * `undefined` for all others, and with weight decay, dampening or any modifier, which make other rules of them.
 */
export function rateBound({ optimizer: id, hypers, modifiers }: RunChoice): RateBound | undefined {
  const optimizer = optimizerOf(id)
  if (!optimizer || modifiers) return undefined
  const { lr: eta, momentum: mu = 0, dampening, weight_decay } = numbersOf(optimizer.hypers, hypers)
  if (eta === undefined || dampening || weight_decay || mu >= 1) return undefined
  switch (id) {
    case 'gradient-descent':
      return { rule: id, eta, most: 2 }
    case 'momentum':
      return { rule: id, eta, most: 2 * (1 + mu) }
    case 'nesterov':
      return { rule: id, eta, most: (2 + 2 * mu) / (1 + 2 * mu) }
  }
  return undefined
}

/** Whether a run makes steps of −ηg and does nothing else. */
export function isPlainDescent(choice: RunChoice): boolean {
  return rateBound(choice)?.rule === 'gradient-descent'
}

function numbersOf(...given: Parameters<typeof resolve>): Readonly<Record<string, number>> {
  return resolve(...given)
}
