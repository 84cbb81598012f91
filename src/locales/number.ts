/**
 * A number as a person writes it: `digits` significant digits (default 3), true minus sign, `3.2×10⁻⁴` where plain
 * digits would be long, `∞`, and `–` for NaN.
 */
export function shown(value: number, digits = 3): string {
  if (Number.isNaN(value)) return '–'
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞'
  if (value === 0) return '0'
  const [mantissa = '', exponentText = '0'] = Math.abs(value)
    .toExponential(digits - 1)
    .split('e')
  const exponent = Number(exponentText)
  const sign = value < 0 ? '−' : ''
  if (exponent >= smallestPlain && exponent < Math.max(digits, largestPlain)) {
    return sign + plain(Math.abs(value), digits, exponent)
  }
  return sign + scientific(withoutTrailingZeros(mantissa), exponent)
}

/** A point as a person writes it: `(−1.2, 1)`. */
export function shownPoint(point: readonly number[], digits = 4): string {
  return `(${point.map((coordinate) => shown(coordinate, digits)).join(', ')})`
}

/** Powers of ten from which on, and below which, a number is written out rather than with ×10ⁿ. */
const smallestPlain = -3
const largestPlain = 5

function plain(size: number, digits: number, exponent: number): string {
  const decimals = Math.min(100, Math.max(0, digits - 1 - exponent))
  return withoutTrailingZeros(size.toFixed(decimals))
}

function scientific(mantissa: string, exponent: number): string {
  const power = `10${superscript(exponent)}`
  return mantissa === '1' ? power : `${mantissa}×${power}`
}

function withoutTrailingZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}

function superscript(exponent: number): string {
  return [...String(exponent)].map((sign) => superscripts[sign]).join('')
}

const superscripts: Readonly<Record<string, string>> = {
  '-': '⁻',
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
}
