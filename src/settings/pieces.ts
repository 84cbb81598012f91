/** One `key=value` of a link; the value still encoded, so that it can be split further. */
export interface Piece {
  readonly key: string
  readonly value: string
}

/** Splits at `&`, and at a stray `?`, which social sites append. A key alone has the value ''. Never throws. */
export function piecesOf(text: string): Piece[] {
  return text
    .split(/[&?]/)
    .filter((part) => part !== '')
    .map((part) => {
      const at = part.indexOf('=')
      const [key, value] = at < 0 ? [part, ''] : [part.slice(0, at), part.slice(at + 1)]
      return { key: decoded(key)?.trim() ?? key, value }
    })
}

/** The text as meant; `undefined` where its percent signs make no sense. A plus is a plus. */
export function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/** The reverse: what stays readable stays as it is. Half a surrogate pair, which no link can hold, becomes `\ufffd`. */
export function encoded(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[^A-Za-z0-9\-_.~!*'()/^|@$]/gu, (sign) => encodeURIComponent(sign))
}
