import { fieldObjective } from '../core/formula/field.ts'
import type { Landscape } from '../core/landscape.ts'
import { understood } from '../core/landscapes/choose.ts'
import { type SmallMap, smallMap } from './smallMap.ts'

/** Columns and rows of a survey. */
const size = [48, 36] as const
/** Milliseconds that one idle moment may take, and after which it is taken in any case. */
const slice = 6
const patience = 60

const surveys = new Map<string, Promise<SmallMap>>()

/** A landscape of the menu at its defaults on a few points, evaluated in idle moments and remembered. */
export function surveyOf(landscape: Landscape): Promise<SmallMap> {
  const known = surveys.get(landscape.id) ?? survey(landscape)
  surveys.set(landscape.id, known)
  return known
}

async function survey(landscape: Landscape): Promise<SmallMap> {
  // Of a landscape made of data, few samples show enough.
  const few = landscape.data && landscape.parameters.size ? { size: 20 } : {}
  const { field, parameters } = understood({ id: landscape.id, parameters: few })
  const { value } = fieldObjective(field, parameters)
  const { domain, start } = landscape
  const [columns, rows] = size
  const values: number[] = []
  while (values.length < columns * rows) {
    await idleMoment()
    const end = performance.now() + slice
    while (values.length < columns * rows && performance.now() < end) {
      const [column, row] = [values.length % columns, Math.floor(values.length / columns)]
      const shares = [column / (columns - 1), row / (rows - 1)]
      const point = start.map((given, axis) => {
        const [low, high] = domain[axis] ?? [given, given]
        const share = shares[axis]
        return share === undefined ? given : low + (high - low) * share
      })
      values.push(value(point))
    }
  }
  return smallMap(columns, values, landscape.height)
}

function idleMoment(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) {
      requestIdleCallback(() => resolve(), { timeout: patience })
    } else setTimeout(resolve, 0)
  })
}
