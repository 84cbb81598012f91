/** The known id or name that is one slip of the keyboard away, as a fact for a notice. */
export function nearestId(word: string, known: readonly string[]): { near?: string } {
  const near = word.length < 3 ? undefined : known.find((id) => isOneSlip(word, id))
  return near === undefined ? {} : { near }
}

/** Whether two words differ by one sign too many, missing, wrong, or by two that changed places. */
function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let end = 0
  const shorter = Math.min(a.length, b.length) - start
  while (end < shorter && a.at(-1 - end) === b.at(-1 - end)) end++
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  const isSwap = left.length === 2 && left[0] === right[1] && left[1] === right[0]
  return isSwap || (left.length <= 1 && right.length <= 1)
}
