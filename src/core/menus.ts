import type { RunChoice } from './experiment.ts'
import type { TextError } from './formula/problem.ts'
import type { Landscape } from './landscape.ts'
import { rosenbrock } from './landscapes/rosenbrock.ts'
import { type Given, given } from './loaded/given.ts'
import type { Optimizer } from './optimizer.ts'
import { adam } from './optimizers/adam.ts'
import { gradientDescent } from './optimizers/gradientDescent.ts'
import { momentum } from './optimizers/momentum.ts'

// What the first picture needs is known from the start; all the rest comes when it is asked for, or after the picture.
let landscapes: readonly Landscape[] = [rosenbrock]
let optimizers: readonly Optimizer[] = [gradientDescent, momentum, adam]
let ownRules:
  | { optimizer(text: string): Optimizer; error(text: string): TextError | undefined }
  | undefined
let coming: Promise<void> | undefined
let missing: ((file: string) => Given) | undefined
let whole = false

/** The landscape of the menu with this id, among those known so far. */
export function landscapeOf(id: string): Landscape | undefined {
  return landscapes.find((landscape) => landscape.id === id)
}

/** The optimizer of the menu with this id, among those known so far. */
export function optimizerOf(id: string): Optimizer | undefined {
  return optimizers.find((optimizer) => optimizer.id === id)
}

/** The landscape that a link says so of a file; one that is undefined everywhere until it is there. */
export function ofFile(file: string): Given {
  return given.get(file) ?? missing!(file)
}

/** The optimizer that a run goes by: one of the menu, or the rule typed for it. */
export function optimizerIn(
  run: Pick<RunChoice, 'optimizer' | 'rule'> | undefined,
): Optimizer | undefined {
  const { optimizer = '', rule } = run ?? {}
  return rule === undefined ? optimizerOf(optimizer) : ownRules?.optimizer(rule)
}

/** What is wrong with the rule typed for a run. */
export function ruleErrorIn({ rule }: Pick<RunChoice, 'rule'>): TextError | undefined {
  return rule === undefined ? undefined : ownRules?.error(rule)
}

export function landscapeIds(): readonly string[] {
  return landscapes.map(({ id }) => id)
}

export function optimizerIds(): readonly string[] {
  return optimizers.map(({ id }) => id)
}

/** Whether all there is is known. */
export function areMenusWhole(): boolean {
  return whole
}

/** Fetches what is not known yet. If that fails, the next call tries again. */
export function wholeMenus(): Promise<void> {
  coming ??= fetchAll().catch((error) => {
    coming = undefined
    throw error
  })
  return coming
}

async function fetchAll(): Promise<void> {
  const [all, rules, own] = await Promise.all([
    import('./landscapes/index.ts'),
    import('./optimizers/index.ts'),
    import('./rule/ownRule.ts'),
  ])
  landscapes = all.landscapes
  missing = all.missing
  optimizers = [...rules.optimizers, rules.loadedRoute]
  ownRules = { optimizer: own.ownOptimizer, error: own.ruleError }
  whole = true
}
