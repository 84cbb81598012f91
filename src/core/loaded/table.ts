import { stop } from './fault.ts'

/** Numbers of a file under one name, in C order: the last index runs fastest. NaN where there is none. */
export interface Table {
  /** '' where a file has only one. */
  readonly name: string
  readonly shape: readonly number[]
  readonly values: Float64Array
  /** Names of the columns, where the file says some. */
  readonly columns?: readonly string[]
}

/** Bytes a file may have, also unpacked. */
export const mostBytes = 64 * 2 ** 20
/** Numbers taken from one file: as many as `mostBytes` hold as float64. */
export const mostNumbers = mostBytes / 8

/** Nodes a grid may have: a spline needs 32 bytes for each. */
export const mostNodes = 2 ** 22

/** The product of a shape. Whatever shape a file declares, nothing is allocated for more than `mostNumbers`. */
export function countOf(shape: readonly number[]): number {
  const count = shape.reduce((product, length) => product * length, 1)
  if (!(count <= mostNumbers)) stop({ kind: 'too-many-numbers', count, limit: mostNumbers })
  return count
}

/** What parsers need of the thread they run in. */
export interface Surroundings {
  /** UTF-8, what is none replaced. */
  decode(bytes: Uint8Array): string
  /** Unpacks raw deflate; `undefined` where it is none or has another size. */
  inflate(bytes: Uint8Array, size: number, wrapped: boolean): Promise<Uint8Array | undefined>
  /** To be awaited now and then with the share that is done; stops reading when nobody wants it any more. */
  pace(share: number): Promise<void>
}
