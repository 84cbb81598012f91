import type { Tree } from '../formula/tree.ts'

/**
 * An update rule as plain data. Its names: `w` the point, `g` the gradient there, `f` the value there, `t` the step
 * from 1, hypers, state, and what its own statements set.
 */
export interface Rule {
  /** In order. A state keeps the last value that was set; other names are forgotten after the step. */
  readonly statements: readonly Statement[]
  /** Starting value of every state, by formulas of `w` and hypers. */
  readonly initial: Readonly<Record<string, Tree>>
  /** One number each, the same at every step. */
  readonly hypers: readonly string[]
  /** Names that hold one number a coordinate; all others hold one number. */
  readonly vectors: ReadonlySet<string>
}

/** `name = tree` */
export interface Statement {
  readonly name: string
  readonly tree: Tree
}
