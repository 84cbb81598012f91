import type { Field } from '../formula/field.ts'
import type { Tree } from '../formula/tree.ts'
import type { Landscape } from '../landscape.ts'

/** A landscape of a file, with the field that stands for it. */
export interface Given {
  readonly landscape: Landscape
  readonly field: Field
}

/** By what a link says of the file. Every thread is told what it shall know. */
const known = new Map<string, Given>()
const missing = new Map<string, Given>()

export function give(file: string, found: Given): void {
  known.set(file, found)
}

export function isGiven(file: string): boolean {
  return known.has(file)
}

/** The landscape of a file; until it is there, one that is undefined everywhere, so that all else in a link can be kept. */
export function given(file: string): Given {
  const found = known.get(file) ?? missing.get(file) ?? nowhere(file)
  if (!known.has(file)) missing.set(file, found)
  return found
}

function nowhere(file: string): Given {
  const isCurve = /\/(curve|line)\//.test(file)
  const coordinates = isCurve ? ['x'] : ['x', 'y']
  const nothing: Tree = ['/', 0, 0]
  const gradient = coordinates.map(() => nothing)
  return {
    field: {
      coordinates,
      parameters: [],
      value: nothing,
      gradient,
      hessian: coordinates.map(() => gradient),
      kinks: [],
    },
    landscape: {
      id: 'file',
      name: file.split('/')[0] ?? '',
      reference: '',
      formula: '',
      coordinates,
      parameters: {},
      domain: coordinates.map(() => [-1, 1]),
      start: coordinates.map(() => 0.5),
      height: 'linear',
      minima: () => [],
    },
  }
}
