import type { TextError } from '../core/formula/problem.ts'

/** What was not understood in a link, and what was used instead. Facts only: the sentences are in `locales/`. */
export type Notice =
  /** Nothing of the text was read. */
  | { readonly kind: 'too-long'; readonly length: number; readonly limit: number }
  /** The link was written by a newer version; what is known was read. */
  | { readonly kind: 'newer-version'; readonly found: number; readonly known: number }
  | { readonly kind: 'unknown-key'; readonly key: string; readonly near?: string }
  /** The last value counts. */
  | { readonly kind: 'repeated'; readonly key: string }
  /** A key that means nothing beside the others, such as a formula beside a landscape of the menu. */
  | { readonly kind: 'ignored'; readonly key: string }
  | Fallback<'broken-encoding' | 'unreadable', { readonly text: string }>
  | Fallback<
      'unknown-word',
      { readonly text: string; readonly near?: string; readonly known: readonly string[] }
    >
  | {
      readonly kind: 'clamped'
      readonly key: string
      readonly found: number
      readonly used: number
    }
  | {
      readonly kind: 'rounded'
      readonly key: string
      readonly found: number
      readonly used: number
    }
  /** A start or a domain with too few or too many numbers. */
  | Fallback<'wrong-count', { readonly takes: number; readonly given: number }>
  | {
      readonly kind: 'unknown-landscape'
      readonly text: string
      readonly near?: string
      readonly used: string
    }
  | { readonly kind: 'formula-missing'; readonly used: string }
  | {
      readonly kind: 'formula'
      readonly text: string
      readonly error: TextError
      readonly used: string
    }
  | {
      readonly kind: 'unknown-parameter'
      readonly landscape: string
      readonly name: string
      readonly near?: string
    }
  /** The run was left out. */
  | { readonly kind: 'unknown-optimizer'; readonly text: string; readonly near?: string }
  /** The run stands still, and its editor has the text. */
  | { readonly kind: 'rule'; readonly text: string; readonly error: TextError }
  /** The link names runs, none of which can be used: the usual ones are shown. */
  | { readonly kind: 'no-run' }
  /** Modifiers that were left out because the landscape has no samples. */
  | { readonly kind: 'needs-data'; readonly optimizer: string; readonly name: string }
  /** An id that means batches, on a landscape that has no samples. */
  | { readonly kind: 'read-as'; readonly text: string; readonly used: string }
  | {
      readonly kind: 'unknown-hyper'
      readonly optimizer: string
      readonly name: string
      readonly near?: string
    }
  | { readonly kind: 'label-cut'; readonly limit: number }
  /** So many more notices than are listed. */
  | { readonly kind: 'further'; readonly count: number }
  /** Runs from all starts together. */
  | {
      readonly kind: 'too-many-runs'
      readonly given: number
      readonly kept: number
      readonly limit: number
    }
  /** The page shows fewer steps, so that all points of all runs fit. */
  | {
      readonly kind: 'too-many-points'
      readonly steps: number
      readonly kept: number
      readonly runs: number
      readonly limit: number
    }

/** `key` is the place: `x0`, `o adam lr`. `used` is what stood in as a link writes it, the landscape's own if missing. */
type Fallback<Kind extends string, Facts> = {
  readonly kind: Kind
  readonly key: string
  readonly used?: string
} & Facts
