import type { Parsed, Problem, TextError } from './problem.ts'

/** Where a piece of text begins in the text as typed: both from 0, the column in UTF-16 units. */
export interface Place {
  readonly line: number
  readonly column: number
}

export const lineBreak = /\r\n|\r|\n/

/** The place of an offset in a text that itself begins at `origin`. */
export function placeOf(text: string, offset: number, origin: Place): Place {
  const lines = text.slice(0, offset).split(lineBreak)
  const column = lines.at(-1)?.length ?? 0
  return lines.length === 1
    ? { line: origin.line, column: origin.column + column }
    : { line: origin.line + lines.length - 1, column }
}

export function success<T>(value: T): Parsed<T> {
  return { ok: true, value }
}

export function failure(
  place: Place,
  length: number,
  problem: Problem,
): { ok: false; error: TextError } {
  return { ok: false, error: { line: place.line, column: place.column, length, problem } }
}
