import type { RunChoice } from '../experiment.ts'
import type { Diagnosis } from './diagnosis.ts'
import { type RateBound, rateBound } from './rateBound.ts'

/** The last point of a run that one can picture: inside the shown domain, or at least before f exploded. */
export interface LastSeen {
  readonly step: number
  readonly inside: boolean
}

/** What is known about why a run diverged. Only `overshoots` and `overshoots-later` name a cause. */
export type Divergence = LastSeen &
  (
    | { readonly kind: 'overshoots'; readonly bound: RateBound; readonly product: number }
    | {
        readonly kind: 'overshoots-later'
        readonly bound: RateBound
        readonly product: number
        readonly later: { readonly step: number; readonly product: number }
      }
    /** No overshooting nearby, and f goes down for ever. */
    | { readonly kind: 'falls'; readonly end: { readonly step: number; readonly value: number } }
    /** Facts without a cause. */
    | { readonly kind: 'unexplained'; readonly diagnosis: Diagnosis }
  )

/** Weighs diagnoses at the last point seen and at the steps after it. */
export function explained(
  choice: RunChoice,
  seen: LastSeen,
  diagnoses: readonly Diagnosis[],
  end: { readonly step: number; readonly value: number },
): Divergence | undefined {
  const [diagnosis] = diagnoses
  if (!diagnosis) return undefined
  const bound = rateBound(choice)
  const products = diagnoses.map(({ eigenvalues }) => (bound?.eta ?? 0) * (eigenvalues[0] ?? 0))
  const [product = 0] = products
  if (bound && product > bound.most) return { ...seen, kind: 'overshoots', bound, product }
  const over = bound ? products.findIndex((each) => each > bound.most) : -1
  if (bound && over > 0) {
    const later = { step: seen.step + over, product: products[over]! }
    return { ...seen, kind: 'overshoots-later', bound, product, later }
  }
  if (end.value < 0 && end.value < diagnosis.value) return { ...seen, kind: 'falls', end }
  return { ...seen, kind: 'unexplained', diagnosis }
}
