import type { Tree } from '../formula/tree.ts'
import { type Given, given } from './given.ts'

/** In the place of a landscape whose file is not there: undefined everywhere, so that all else in a link can be kept. */
export function missing(file: string): Given {
  const isCurve = /\/(curve|line)\//.test(file)
  const coordinates = isCurve ? ['x'] : ['x', 'y']
  const nothing: Tree = ['/', 0, 0]
  const gradient = coordinates.map(() => nothing)
  const found: Given = {
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
  given.set(file, found)
  return found
}
