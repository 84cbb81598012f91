import type { Landscape } from '../core/landscape.ts'
import { landscapes } from '../core/landscapes/index.ts'
import type { Optimizer } from '../core/optimizer.ts'
import { optimizers } from '../core/optimizers/index.ts'

/** The landscape of the menu with this id. */
export function landscapeOf(id: string): Landscape | undefined {
  return landscapes.find((landscape) => landscape.id === id)
}

/** The optimizer of the menu with this id. */
export function optimizerOf(id: string): Optimizer | undefined {
  return optimizers.find((optimizer) => optimizer.id === id)
}

export const landscapeIds: readonly string[] = landscapes.map(({ id }) => id)
export const optimizerIds: readonly string[] = optimizers.map(({ id }) => id)
