import type { Autopsy } from '../core/autopsy.ts'
import { identifier, minus, row } from '../core/print/elements.ts'
import { nabla } from '../core/print/mathml.ts'
import { type Symbols, symbolMathml, symbolOf } from '../core/print/symbols.ts'
import type { Quantity } from '../core/rule/step.ts'
import type { AutopsyText } from '../locales/autopsy/en.ts'

/** Numbers with what they are called: in MathML without `math` around it, and what it means where signs do not say it. */
export type Quantities = readonly {
  readonly symbol: string
  readonly label?: string
  readonly hint?: string
  readonly value: Quantity<number>
}[]

/** What a step begins with: the point, the gradient there, and everything that is remembered. */
export function givenOf({ before, gradient, value, inside }: Autopsy): Quantities {
  const symbols = inside.kind === 'rule' ? inside.symbols : {}
  const states = inside.kind === 'rule' ? inside.states : []
  return [
    { symbol: named('w', 't-1', symbols), value: before },
    { symbol: named('f', 't-1', symbols), value },
    { symbol: nabla, value: gradient },
    ...states.map(({ name, before }) => ({ symbol: named(name, 't-1', symbols), value: before })),
  ]
}

/** What it comes to: what is remembered now, the point, the way to it, and the rate of every coordinate. */
export function resultOf(
  { before, after, valueAfter, rates, inside }: Autopsy,
  text: AutopsyText,
): Quantities {
  const symbols = inside.kind === 'rule' ? inside.symbols : {}
  const states = inside.kind === 'rule' ? inside.states : []
  const end = after ?? before.map(() => Number.NaN)
  return [
    ...states.map(({ name, after }) => ({ symbol: named(name, 't', symbols), value: after })),
    { symbol: delta, value: end.map((x, i) => x - before[i]!) },
    { symbol: named('w', 't', symbols), value: end },
    { symbol: named('f', 't', symbols), value: valueAfter },
    {
      symbol: row(minus, delta, '<mo lspace="0" rspace="0">/</mo>', identifier('g')),
      label: text.effective,
      hint: text.effectiveHint,
      value: rates,
    },
  ]
}

const delta = row('<mi mathvariant="normal">Δ</mi>', identifier('w'))

function named(name: string, index: 't' | 't-1', symbols: Symbols): string {
  const symbol = symbolOf(name, symbols)
  return symbolMathml({ ...symbol, index })
}
