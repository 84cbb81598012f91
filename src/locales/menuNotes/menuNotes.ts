import type { Names } from '../first/en.ts'

/** One line for every landscape and every optimizer, by id: what it teaches, what it does. A chunk of its own. */
export interface MenuNotes {
  readonly landscapes: Names
  readonly optimizers: Names
}
