import type { Modifiers } from '../../experiment.ts'
import type { Hyper, Hypers } from '../../hyper.ts'
import type { RuleOptimizer } from '../../optimizer.ts'
import { hypersOf, modifiersOf, takesModifier } from './index.ts'
import type { Modifier } from './modifier.ts'

/** A rule with the text of its modifiers around its own; the same object for the same modifiers, whatever their numbers are. */
export function modified(optimizer: RuleOptimizer, chosen: Modifiers): RuleOptimizer {
  const modifiers = modifiersOf(chosen).filter((modifier) => takesModifier(optimizer, modifier))
  if (modifiers.length === 0) return optimizer
  const known = made.get(optimizer) ?? new Map<string, RuleOptimizer>()
  made.set(optimizer, known)
  const key = modifiers.map(({ id, schedule }) => schedule ?? id).join()
  const combined = known.get(key) ?? around(optimizer, modifiers)
  known.set(key, combined)
  return combined
}

/** The numbers among the choices, all but the word of a schedule. */
export function numbersOf(chosen: Modifiers): Readonly<Record<string, number>> {
  const entries = Object.entries(chosen)
  return Object.fromEntries(
    entries.filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  )
}

const made = new WeakMap<RuleOptimizer, Map<string, RuleOptimizer>>()

function around(optimizer: RuleOptimizer, modifiers: readonly Modifier[]): RuleOptimizer {
  const schedule = modifiers.find((modifier) => modifier.schedule)?.schedule
  const inner = [
    ...modifiers.map(({ before }) => before),
    optimizer.rule,
    ...modifiers.map(({ after }) => after),
  ].join('\n')
  const rule = schedule ? `${schedule}\n${inner.replace(/\blr\b/g, 'scheduled_lr')}` : inner
  return {
    ...optimizer,
    rule,
    hypers: toldApart(optimizer.hypers, hypersOf(modifiers)),
    state: Object.assign({ ...optimizer.state }, ...modifiers.map(({ state }) => state)),
    symbols: { ...optimizer.symbols, ...symbols },
  }
}

/** Of the names that only modifiers have. */
const symbols = {
  scheduled_lr: 'η',
  schedule_at: 'i',
  schedule_top: 'p',
  schedule_rest: 'q',
  schedule_up: 'φ_up',
  schedule_down: 'φ_down',
  lookahead_now: 'L',
  lookahead_slow: 'φ',
}

/** All hypers; those that come later get a prime where their symbol is taken. */
function toldApart(own: Hypers, added: Hypers): Hypers {
  const all: Record<string, Hyper> = { ...own }
  for (const [name, hyper] of Object.entries(added)) {
    const taken = new Set(Object.values(all).map(({ symbol }) => symbol))
    let { symbol } = hyper
    while (taken.has(symbol)) symbol += '′'
    all[name] = symbol === hyper.symbol ? hyper : { ...hyper, symbol }
  }
  return all
}
