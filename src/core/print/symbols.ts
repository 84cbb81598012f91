import { greekLetters } from '../formula/greek.ts'
import { element, escaped, identifier, minus, operator, row } from './elements.ts'

/** A name as people write it: letter, accent, what stands below and above. */
export interface Symbol {
  readonly letter: string
  readonly accent?: string
  readonly below: readonly string[]
  readonly above?: string
  /** The step it belongs to. */
  readonly index?: 't' | 't-1'
  /** A name to find it by on the page, as `data-symbol`. */
  readonly mark?: string
}

/** Names to symbols in plain text, as `β₁`, `ρ_∞`, `v^max`. */
export type Symbols = Readonly<Record<string, string>>

/**
 * How a name is written: by `symbols`, or by its parts: beta1 → β₁, m_hat → m̂, v_max → v^max, mu_next → μ_{t+1}.
 */
export function symbolOf(name: string, symbols: Symbols): Symbol {
  const given = Object.hasOwn(symbols, name) ? symbols[name] : usualSymbols.get(name)
  return given === undefined ? symbolByParts(name) : writtenSymbol(given)
}

/** The symbol in MathML; one that has nothing above it may take a power there. */
export function symbolMathml(symbol: Symbol, power?: string): string {
  const written = plainMathml(symbol, power)
  const { mark } = symbol
  return mark === undefined ? written : `<mrow data-symbol="${escaped(mark)}">${written}</mrow>`
}

function plainMathml(symbol: Symbol, power?: string): string {
  const { letter, accent, below, index } = symbol
  const plain = identifier(letter)
  const base = accent
    ? `<mover accent="true">${plain}<mo stretchy="false">${accent}</mo></mover>`
    : plain
  const indices = [...below, ...(index === undefined ? [] : [index])].map(subscript)
  const under = row(...indices.flatMap((part, at) => (at === 0 ? [part] : [operator(','), part])))
  const over = power ?? (symbol.above === undefined ? undefined : identifier(symbol.above))
  if (indices.length === 0) return over === undefined ? base : element('msup', base, over)
  return over === undefined ? element('msub', base, under) : element('msubsup', base, under, over)
}

/** Names that several rules share, for which people have signs that do not follow from the name; others are in `symbols` of their rule. */
const usualSymbols: ReadonlyMap<string, string> = new Map([
  ['lr', 'η'],
  ['eps', 'ε'],
  ['weight_decay', 'λ'],
  ['momentum', 'μ'],
  ['dampening', 'τ'],
  ['lr_decay', 'η_d'],
  ['momentum_decay', 'ψ'],
  ['initial_accumulator_value', 's₀'],
  ['initial_accumulator', 'v₀'],
  ['rho_inf', 'ρ_∞'],
  ['mu_product', 'Πμ'],
])

const accents: ReadonlyMap<string, string> = new Map([
  ['hat', '^'],
  ['bar', '\u00af'],
  ['tilde', '~'],
])

function symbolByParts(name: string): Symbol {
  const [, word = name, digits = '', tail = ''] = /^([A-Za-z]+)(\d*)(?:_(\w+))?$/.exec(name) ?? []
  const letter = greekLetters.get(word) ?? word
  const below = digits ? [digits] : []
  const accent = accents.get(tail)
  if (accent !== undefined) return { letter, accent, below }
  if (tail === 'max' || tail === 'min') return { letter, below, above: tail }
  if (tail === 'next') return { letter, below: [...below, 't+1'] }
  return { letter, below: tail ? [...below, tail] : below }
}

/** `ρ_∞`, `v^max`, `β₁`. */
function writtenSymbol(text: string): Symbol {
  const parts = /^([^_^₀-₉]+)([₀-₉]*)(?:_([^^]+))?(?:\^(.+))?$/u.exec(text)
  const [, letter = text, digits = '', under = '', above = ''] = parts ?? []
  const plain = digits.replace(/./g, (digit) => String(digit.charCodeAt(0) - '₀'.charCodeAt(0)))
  const below = [plain, under].filter((part) => part !== '')
  return { letter, below, ...(above ? { above } : {}) }
}

function subscript(text: string): string {
  const [, step = '', sign = ''] = /^(t)([-+])1$/.exec(text) ?? []
  if (step) return row(identifier(step), sign === '-' ? minus : operator(sign), element('mn', '1'))
  return /^\d+$/.test(text) ? element('mn', text) : identifier(text)
}
