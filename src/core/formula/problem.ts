/** What can be wrong with a text. Kinds and facts only: the sentences are in `locales/`. */
export type Problem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'unexpected-character'; readonly found: string }
  | { readonly kind: 'unexpected'; readonly found: string; readonly expected: Expected }
  | { readonly kind: 'unexpected-end'; readonly expected: Expected }
  | { readonly kind: 'unknown-name'; readonly name: string; readonly near?: string }
  | {
      readonly kind: 'argument-count'
      readonly name: string
      readonly takes: number
      readonly given: number
    }
  | { readonly kind: 'condition-expected' }
  | { readonly kind: 'number-expected' }
  | { readonly kind: 'chained-comparison' }
  | { readonly kind: 'only-in-rules'; readonly name: string }
  | { readonly kind: 'vector-expected'; readonly name: string }
  | { readonly kind: 'cannot-assign'; readonly name: string }
  | { readonly kind: 'assignment-expected' }
  | { readonly kind: 'too-long'; readonly limit: number }
  | { readonly kind: 'too-deep'; readonly limit: number }
  | { readonly kind: 'too-large'; readonly limit: number }
  /** Links or modifiers mean something else by it. */
  | { readonly kind: 'reserved-name'; readonly name: string }
  /** Of what a rule has. */
  | {
      readonly kind: 'too-many'
      readonly what: 'lines' | 'hypers' | 'gradients'
      readonly limit: number
    }

/** What a reader may put at the place: an operand, an operator, or one exact sign such as `)`. */
export type Expected = 'operand' | 'operator' | 'end' | (string & {})

/** A problem and its place in the text as typed. */
export interface TextError {
  /** From 0. */
  readonly line: number
  /** Column of the first offending character in its line, from 0, in UTF-16 units. */
  readonly column: number
  /** Number of offending UTF-16 units; 0 at the end of the text. */
  readonly length: number
  readonly problem: Problem
}

/** Errors in text from outside are values, never exceptions. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: TextError }
