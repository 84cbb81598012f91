import type { Hypers } from '../../hyper.ts'

/**
 * Text that goes before or after any rule's own. All its names begin with its own or with `scheduled`, so that no rule's can be
 * meant; it may use `w`, `g`, `t`, and `lr` for the rate of this step.
 */
export interface Modifier {
  /** As a link says it; hypers named like it, or like it with an ending, belong to it. */
  readonly id: string
  /** Who proposed it, or whose code it follows. */
  readonly reference: string
  readonly hypers: Hypers
  readonly state: Readonly<Record<string, number | string>>
  readonly before: string
  readonly after: string
  /** A new rate for this step, as lines that set `scheduled_lr`. */
  readonly schedule?: string
}
