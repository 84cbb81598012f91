import { plainSpelling } from '../core/formula/tokens.ts'

/**
 * A number as people write one: `0.02`, `1e-3`, `1/3`, `2^-4`, `-pi/2`, `3.2×10⁻⁴`, full-width digits, true minus.
 * Infinite for `∞`, `Infinity` and what is too large for a double; `undefined` for everything else. For links and fields.
 */
export function readNumber(text: string): number | undefined {
  if (text.length > longest) return undefined
  const plain = raisedToPowers(plainSpelling(text)).trim()
  const value = decimal.test(plain) ? Number(plain) : valueOfExpression(plain)
  // One zero only: a link could not show the other.
  return value === 0 ? 0 : value
}

/** Text from a link may be 64 KiB of nonsense; no number is that long. */
const longest = 400
const decimal = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i
const signed = /^([-+]?)\s*(.*)$/s
const factor =
  /\s*([*/]?)\s*(pi|π|infinity|∞|(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)(?:\s*(?:\^|\*\*)\s*(?:\(\s*([-+]?\d+)\s*\)|([-+]?\d+(?:\.\d+)?)))?\s*/iy

function valueOfExpression(text: string): number | undefined {
  const [, sign, product = ''] = signed.exec(text) ?? []
  const size = productOf(product)
  if (size === undefined || Number.isNaN(size)) return undefined
  return sign === '-' ? -size : size
}

/** `a*b/c` from the left; side by side only before pi, as in `2pi`. */
function productOf(text: string): number | undefined {
  let product: number | undefined
  factor.lastIndex = 0
  let at = 0
  while (at < text.length) {
    const match = factor.exec(text)
    if (!match) return undefined
    const [, operator, base = '', inBrackets, bare] = match
    const beside = operator === ''
    if (product === undefined ? !beside : beside && !/^(pi|π)$/i.test(base)) return undefined
    const value = power(base, inBrackets ?? bare)
    if (product === undefined) product = value
    else product = operator === '/' ? product / value : product * value
    at = factor.lastIndex
  }
  return product
}

function power(base: string, exponent: string | undefined): number {
  if (exponent === undefined) return valueOf(base)
  // Read as a decimal, so that 10^-3 is the same double as 1e-3 in every engine.
  if (base === '10' && /^[-+]?\d+$/.test(exponent)) return Number(`1e${exponent}`)
  return valueOf(base) ** Number(exponent)
}

function valueOf(word: string): number {
  if (/^(pi|π)$/i.test(word)) return Math.PI
  return /^(infinity|∞)$/i.test(word) ? Number.POSITIVE_INFINITY : Number(word)
}

/** `10⁻⁴` → `10^-4`. */
function raisedToPowers(text: string): string {
  return text.replace(/[⁺⁻]?[⁰¹²³⁴-⁹]+/g, (raised) => {
    const digits = [...raised].map((sign) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(sign))
    return `^${digits.map((digit, i) => (digit >= 0 ? digit : raised[i] === '⁻' ? '-' : '+')).join('')}`
  })
}
