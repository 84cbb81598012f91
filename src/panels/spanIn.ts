import { lineBreak } from '../core/formula/place.ts'

/** Where in a text an error is: offsets `[from, to)` in UTF-16 units, inside the text whatever they say. */
export function spanIn(
  text: string,
  { line, column, length }: { line: number; column: number; length: number },
): readonly [from: number, to: number] {
  const breaks = [...text.matchAll(new RegExp(lineBreak, 'g'))]
  const { index, 0: sign } = breaks[line - 1] ?? { index: 0, 0: '' }
  const from = Math.min(text.length, index + sign.length + column)
  return [from, Math.min(text.length, from + length)]
}
