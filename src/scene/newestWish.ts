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
  let asked: Wish | undefined
  let isBusy = false
  let isStopped = false

  async function next(): Promise<void> {
    if (isBusy || isStopped || wanted === undefined || same(wanted, asked)) return
    const wish = wanted
    asked = wish
    isBusy = true
    const answer = await insist(
      () => ask(wish),
      () => !isStopped && wanted === wish,
    )
    isBusy = false
    if (isStopped) return
    if (answer !== undefined) answered(wish, answer)
    void next()
  }

  return {
    want(wish) {
      wanted = wish
      void next()
    },
    stop() {
      isStopped = true
    },
  }
}
