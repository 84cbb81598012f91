import type { Field } from '../formula/field.ts'
import type { Landscape } from '../landscape.ts'

/** A landscape of a file, with the field that stands for it. */
export interface Given {
  readonly landscape: Landscape
  readonly field: Field
}

/** By what a link says of the file. Every thread is told what it shall know. */
export const given = new Map<string, Given>()
