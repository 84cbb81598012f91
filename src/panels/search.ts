/**
 * Whether all words of a query occur in a text, whatever their case, width and accents. Blanks do not count, because
 * nobody remembers where a formula has them.
 */
export function finds(query: string, text: string): boolean {
  const tight = plain(text).replace(/\s/g, '')
  return plain(query)
    .split(/\s+/)
    .every((word) => tight.includes(word))
}

/** Whether a text begins with a query, or one of its words does. */
export function begins(query: string, text: string): boolean {
  return ` ${plain(text)}`.includes(` ${plain(query).trim()}`)
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
