import { findMinima, type SearchState } from '../core/analysis/findMinima.ts'
import { understood } from '../core/landscapes/choose.ts'
import { compiledObjective } from './objective.ts'
import type { MinimaWish } from './protocol.ts'

interface SearchHost {
  breathe(): Promise<void>
  isWanted(): boolean
}

/** Milliseconds between two reports, and between two breaths. */
const every = 100
const stretch = 8

/** Looks for minima and reports what is found, at the end and now and then before; a search no longer wanted ends early. */
export async function searchMinima(
  { landscape, domain }: MinimaWish,
  { breathe, isWanted }: SearchHost,
  report: (state: SearchState, isOver: boolean) => void,
): Promise<void> {
  const { field, parameters } = understood(landscape)
  const search = findMinima(compiledObjective(field, parameters), domain)
  let known: SearchState = { share: 0, found: [] }
  let breathed = performance.now()
  let reported = breathed
  for (;;) {
    const { done, value } = search.next()
    if (done) return report({ share: 1, found: value }, true)
    known = value
    const now = performance.now()
    if (now - breathed < stretch) continue
    if (now - reported > every) {
      report(known, false)
      reported = now
    }
    await breathe()
    if (!isWanted()) return report(known, true)
    breathed = performance.now()
  }
}
