/** Why a file cannot be used: facts only, the sentences are in `locales/`. Places are bytes from 0, lines and columns from 1. */
export type Fault =
  | { readonly kind: 'empty-file' }
  | { readonly kind: 'too-many-bytes'; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'too-many-numbers'; readonly count: number; readonly limit: number }
  /** The first bytes are those of no format that is read here. */
  | { readonly kind: 'unknown-format' }
  | { readonly kind: 'pickle' }
  | { readonly kind: 'torch' }
  /** An array of Python objects, which are pickles too. */
  | { readonly kind: 'objects'; readonly name: string }
  /** Something that would need bytes behind the last one. */
  | {
      readonly kind: 'ends-early'
      readonly at: number
      readonly needs: number
      readonly length: number
    }
  /** What stands there is not what the format has there. */
  | { readonly kind: 'broken'; readonly at: number; readonly part: string }
  /** A thing that the format allows and this page does not read. */
  | { readonly kind: 'unsupported'; readonly part: string }
  | { readonly kind: 'checksum'; readonly name: string }
  | { readonly kind: 'not-a-number'; readonly line: number; readonly text: string }
  | {
      readonly kind: 'ragged'
      readonly line: number
      readonly found: number
      readonly expected: number
    }
  | { readonly kind: 'bad-json'; readonly line: number }
  | { readonly kind: 'no-numbers' }
  /** Nothing in the file has this meaning for these readings. */
  | { readonly kind: 'no-such-part'; readonly part: string }
  | { readonly kind: 'too-few'; readonly count: number; readonly needs: number }
  /** Neither ascending nor descending. */
  | { readonly kind: 'axis-order'; readonly axis: string }
  | {
      readonly kind: 'axis-length'
      readonly axis: string
      readonly found: number
      readonly expected: number
    }
  /** Places that lie on no grid: on a grid of so many columns and rows most nodes would be missing. */
  | {
      readonly kind: 'not-a-grid'
      readonly columns: number
      readonly rows: number
      readonly points: number
    }
  /** The same place twice. */
  | { readonly kind: 'repeated-place'; readonly row: number }
  | { readonly kind: 'cancelled' }

/** What reading gave, or why it gave nothing. */
export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: Fault }

/** Ends reading from however deep; `attempt` catches it at the door. */
export function stop(fault: Fault): never {
  throw { fault }
}

/** The value, or the fault that stopped it; a slip of ours is thrown on. */
export async function attempt<T>(read: () => T | Promise<T>): Promise<Read<T>> {
  try {
    return { ok: true, value: await read() }
  } catch (error) {
    if (isStop(error)) return { ok: false, fault: error.fault }
    throw error
  }
}

function isStop(error: unknown): error is { readonly fault: Fault } {
  return (
    typeof error === 'object' && error !== null && !(error instanceof Error) && 'fault' in error
  )
}
