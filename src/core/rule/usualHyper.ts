import { greekLetters } from '../formula/greek.ts'
import { anyNumber, type Hyper, linear, log } from '../hyper.ts'

type Made = (symbol: string) => Hyper

/** Links rest on these defaults: they never change. */
const rate: Made = (symbol) => log(symbol, 0.01, [1e-6, 10])
const tiny: Made = (symbol) => log(symbol, 1e-8, [1e-12, 1])
const memory: Made = (symbol) => linear(symbol, 0.9, [0, 0.999], anyNumber)
const long: Made = (symbol) => linear(symbol, 0.999, [0, 0.9999], anyNumber)
const decay: Made = (symbol) => linear(symbol, 0, [0, 1], anyNumber)
const penalty: Made = (symbol) => linear(symbol, 0.01, [0, 1], anyNumber)
const other: Made = (symbol) => linear(symbol, 1, [-10, 10], anyNumber)

/** Names that mean the same to most people, without the digits at their end; with them where those tell more. */
const usual: ReadonlyMap<string, readonly [made: Made, symbol?: string]> = new Map([
  ['lr', [rate, 'η']],
  ['eta', [rate]],
  ['alpha', [rate]],
  ['learning_rate', [rate, 'η']],
  ['step_size', [rate]],
  ['eps', [tiny, 'ε']],
  ['epsilon', [tiny]],
  ['momentum', [memory, 'μ']],
  ['beta', [memory]],
  ['beta2', [long]],
  ['gamma', [memory]],
  ['mu', [memory]],
  ['rho', [memory]],
  ['decay', [memory]],
  ['weight_decay', [decay, 'λ']],
  ['dampening', [decay, 'τ']],
  ['wd', [decay]],
  ['lambda', [penalty]],
])

/** The slider of a name that a typed rule reads and never sets. */
export function usualHyper(name: string): Hyper {
  const [, word = name, digits = ''] = /^(\w*?[A-Za-z])_?(\d*)$/.exec(name) ?? []
  const [made, symbol] = usual.get(word + digits) ?? usual.get(word) ?? [other]
  const below = digits.replace(/\d/g, (digit) => String.fromCharCode(0x2080 + Number(digit)))
  const letter = symbol ?? word.replace(/^[a-z]+/, (first) => greekLetters.get(first) ?? first)
  return made(letter.length > 1 && digits ? name : letter + below)
}

/** Whether a name is a number of a rule to most people. */
export function isUsualName(name: string): boolean {
  return usual.has(name) || usual.has(name.replace(/_?\d+$/, ''))
}
