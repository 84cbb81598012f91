import { insist } from '../session/insist.ts'
import { same } from '../session/same.ts'

/** Puts wishes to somebody slow: one at a time, and after it the newest of those that came meanwhile. */
export interface NewestWish<Wish> {
  want(wish: Wish): void
  /** No answer is passed on any more. */
  stop(): void
}

export function newestWish<Wish, Answer>(
  ask: (wish: Wish) => Promise<Answer | undefined>,
  answered: (wish: Wish, answer: Answer) => void,
): NewestWish<Wish> {
  let wanted: Wish | undefined
  let fulfilled: Wish | undefined
  let isBusy = false
  let isStopped = false
  let patience = new AbortController()

  async function next(): Promise<void> {
    if (isBusy || isStopped || wanted === undefined || same(wanted, fulfilled)) return
    const wish = wanted
    isBusy = true
    patience = new AbortController()
    const answer = await insist(() => ask(wish), patience.signal)
    isBusy = false
    if (isStopped) return
    if (answer !== undefined) {
      fulfilled = wish
      answered(wish, answer)
    }
    // One without an answer is put again when somebody next wants it.
    if (!same(wanted, wish)) void next()
  }

  return {
    want(wish) {
      if (!same(wish, wanted)) {
        wanted = wish
        patience.abort()
      }
      void next()
    },
    stop() {
      isStopped = true
      patience.abort()
    },
  }
}
