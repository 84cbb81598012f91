import type { Clipped, Momentum, RuleLine, RuleStep, StateChange } from '../autopsy.ts'
import { evaluate } from '../formula/evaluate.ts'
import type { Tree } from '../formula/tree.ts'
import { clipCount } from './modifiers/clipCount.ts'
import { momentumName } from './momentum.ts'
import type { Rule } from './rule.ts'
import { type Named, type Quantity, type Situation, type Surroundings, step } from './step.ts'
import { workedTrees } from './worked.ts'

/** A rule twice: as it is run, and as it is read, without what running adds to it. */
export interface RulePair {
  readonly run: Rule
  readonly read: Rule
}

/** What one step of a rule comes to. */
interface Dissected {
  readonly value: number
  readonly used: readonly number[]
  readonly after: readonly number[]
  readonly valueAfter: number
  /** The rate that a schedule set. */
  readonly scheduled: number | undefined
  readonly clipped: Clipped | undefined
  readonly inside: Omit<RuleStep, 'symbols'>
}

/**
 * Makes one step by the interpreter, with the bits of the kernel, and takes down all that is computed. What is looked at on the
 * side must not draw what the step draws, and is told what the step was told: so what surrounds the rule is asked for twice, and
 * the gradients that the step found are taken down.
 */
export function dissect(
  { run, read }: RulePair,
  surround: () => Surroundings<number>,
  hypers: Named<number>,
  situation: Situation<number>,
): Dissected {
  const [around, aside] = tellingAside(surround(), surround())
  const lines: RuleLine[] = []
  const found = new Map<string, Quantity<number>>()
  const memory = momentumName(read)
  let uphill = true
  let given: Quantity<number> | undefined
  const next = step(run, around, hypers, situation, (value, names, at) => {
    if (at === 0) given = names.get('g')
    const { name } = run.statements[at]!
    found.set(name, value)
    if (isAdded(name)) return
    const { tree } = read.statements[lines.length]!
    const coordinates = typeof value === 'number' ? 1 : value.length
    lines.push({ name, value, worked: workedTrees(tree, aside, names, coordinates) })
    if (name === memory) uphill = growsAlong(tree, name, aside, names)
  })
  const states = [...situation.state].flatMap(([name, before]): StateChange[] =>
    isAdded(name) ? [] : [{ name, before, after: next.state.get(name) ?? before }],
  )
  const vector = memory === undefined ? undefined : next.state.get(memory)
  const momentum: Momentum | undefined =
    memory !== undefined && isVector(vector) ? { name: memory, vector, uphill } : undefined
  const rate = found.get('scheduled_lr')
  const used = found.get('g') ?? given
  return {
    value: next.f,
    used: isVector(used) ? used : aside.gradient(situation.w),
    after: next.w,
    valueAfter: around.value(next.w),
    scheduled: typeof rate === 'number' ? rate : undefined,
    clipped: clippedBetween(situation.state.get(clipCount), next.state.get(clipCount)),
    inside: { kind: 'rule', rule: read, lines, states, momentum },
  }
}

/** Surroundings whose gradients are taken down, and others that give these where they are asked at such a point. */
function tellingAside(
  around: Surroundings<number>,
  aside: Surroundings<number>,
): [around: Surroundings<number>, aside: Surroundings<number>] {
  const told = new Map<string, readonly number[]>()
  const keyOf = (point: Quantity<number>) => [point].flat().join()
  const takenDown = (point: readonly number[]) => {
    const found = around.gradient(point)
    told.set(keyOf(point), found)
    return found
  }
  const again = (point: readonly number[]) => told.get(keyOf(point)) ?? aside.gradient(point)
  const by = (
    whole: Surroundings<number>,
    gradient: (point: readonly number[]) => readonly number[],
  ): Surroundings<number> => ({
    ...whole,
    gradient,
    algebra: { ...whole.algebra, gradient: (point) => gradient(point as readonly number[]) },
  })
  return [by(around, takenDown), by(aside, again)]
}

/** Names with a space are in no text: running powers, and the count of clips. */
function isAdded(name: string): boolean {
  return name.includes(' ')
}

function isVector(quantity: Quantity<number> | undefined): quantity is readonly number[] {
  return Array.isArray(quantity)
}

/** Whether what a statement gathers grows along g, and not against it. */
function growsAlong(
  tree: Tree,
  name: string,
  { algebra }: Surroundings<number>,
  names: Named<number>,
): boolean {
  const all = (value: number) => [names.get('w') ?? []].flat().map(() => value)
  const lookup = (other: string) => {
    if (other === 'g') return all(1)
    return other === name ? all(0) : (names.get(other) ?? Number.NaN)
  }
  const value = evaluate(tree, algebra, lookup)
  return (typeof value === 'number' ? value : (value[0] ?? 0)) >= 0
}

function clippedBetween(
  before: Quantity<number> | undefined,
  after: Quantity<number> | undefined,
): Clipped | undefined {
  if (typeof before !== 'number' || typeof after !== 'number') return undefined
  return { steps: after, here: after > before }
}
