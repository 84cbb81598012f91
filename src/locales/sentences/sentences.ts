import type { PointKind } from '../../core/analysis/diagnosis.ts'
import type { Ending } from '../../core/ending.ts'
import type { Problem, TextError } from '../../core/formula/problem.ts'
import type { StopReason } from '../../core/optimizer.ts'
import type { Notice } from '../../settings/notice.ts'

/** What a language says of everything that can be wrong with a text or a link, and of how a run ended. */
export interface Sentences {
  /** What is wrong with a typed text, and where. */
  describeError(error: TextError, text: string): string
  /** What was not understood in a link, and what was used instead. */
  describeNotice(notice: Notice): string
  describeEnding(ending: Ending): string
  /** What kind of point it is, without a verb or a full stop: "on a slope". */
  readonly pointKinds: Readonly<Record<PointKind, string>>
}

/** One sentence for each kind of a union; a missing one is a type error. */
export type Table<Union extends { readonly kind: string }> = {
  readonly [Kind in Union['kind']]: (fact: Extract<Union, { readonly kind: Kind }>) => string
}

export type ProblemTable = Table<Problem>
export type NoticeTable = Table<Notice>
export type EndingTable = Table<Ending>
export type StopTable = Readonly<Record<StopReason, string>>

/** The sentence for this kind. */
export function say<Union extends { readonly kind: string }>(
  table: Table<Union>,
  fact: Union,
): string {
  const sentence = table[fact.kind as Union['kind']] as (fact: Union) => string
  return sentence(fact)
}

/** A stranger's text, short enough to stand in a sentence and on one line. */
export function excerpt(text: string): string {
  const line = text.replace(/[\s\p{Control}]+/gu, ' ').trim()
  const signs = [...line.slice(0, 2 * longest)]
  return signs.length > longest ? `${signs.slice(0, longest).join('')}…` : line
}

const longest = 40

/** The place as people count: from 1. The line is worth saying only where there are several. */
export function placeOf(error: TextError, text: string): { line?: number; column: number } {
  const column = error.column + 1
  return /[\r\n]/.test(text) ? { line: error.line + 1, column } : { column }
}

/** Every digit, because the sentence is about this very number; many of them in groups of three. */
export function inFull(value: number): string {
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞'
  const text = String(value).replaceAll('-', '−').replace('e+', 'e')
  return /^−?\d{5,}$/.test(text) ? text.replace(/\B(?=(\d{3})+$)/g, ',') : text
}
