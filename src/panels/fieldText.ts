/** The number in full, so that nothing is lost when somebody edits one digit of it. */
export function written(value: number): string {
  return String(value).replace('-', value < 0 ? '−' : '-')
}

/**
 * The number in at most `room` signs if that can be done: in full, with a power of ten, or its first digits and `…`.
 * Never digits that could be taken for another number.
 */
export function fieldText(value: number, room: number): string {
  const full = written(value)
  const sign = value < 0 ? '−' : ''
  const [mantissa = '', exponent = ''] = Math.abs(value)
    .toExponential()
    .replace('e+', 'e')
    .split('e')
  const power = `${sign}${mantissa}e${exponent}`
  const fits = [full, power].find((text) => text.length <= room)
  if (fits !== undefined || !Number.isFinite(value)) return fits ?? full
  const begun = full.slice(0, Math.max(0, room - 1))
  if (isTelling(begun) && !full.includes('e')) return `${begun}…`
  const digits = Math.max(1, room - sign.length - exponent.length - 2)
  return `${sign}${mantissa.slice(0, digits).replace(/\.$/, '')}…e${exponent}`
}

/** Whether it goes on behind the point, and has two digits that are not leading noughts. */
function isTelling(begun: string): boolean {
  return /\.\d/.test(begun) && begun.replace(/^[−0.]+|\./g, '').length >= 2
}
