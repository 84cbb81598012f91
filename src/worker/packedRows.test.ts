import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { Field } from '../core/formula/field.ts'
import { firstDifference } from '../core/kernel/testing/reference.ts'
import { understood } from '../core/landscapes/choose.ts'
import { landscapes } from '../core/landscapes/index.ts'
import { loadDrawing } from './drawing.ts'
import { rowSource } from './kernels.ts'
import { compiledObjective } from './objective.ts'
import { packedRows } from './packedRows.ts'

beforeAll(loadDrawing)

/** Rows of a landscape over its own domain, further coordinates at its start: a few, as lists that nobody overwrites. */
function rowsBy(source: typeof rowSource, id: string, size: readonly [number, number]): number[] {
  const { field, parameters, across, down, rest } = places(id)
  const slice = field.coordinates.slice(2).map((name, i) => [name, rest[i]!])
  const { rows } = source(field, { ...parameters, ...Object.fromEntries(slice) })
  return [...rows(down.from, down.step, size[0], across.from, across.step, size[1])]
}

/** The same point by point, as diagnoses and coded optimizers see them. */
function pointsOf(id: string, [rows, columns]: readonly [number, number]): number[] {
  const { field, parameters, across, down, rest } = places(id)
  const { value } = compiledObjective(field, parameters)
  const all: number[] = []
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const x = [across.from + column * across.step, down.from + row * down.step, ...rest]
      all.push(value(x.slice(0, field.coordinates.length)))
    }
  }
  return all
}

function places(id: string) {
  const { field, parameters, landscape } = understood({ id, parameters: {} })
  const [across = [0, 0], down = [0, 0]] = landscape.domain
  const line = ([low, high]: readonly [number, number]) => ({ from: low, step: (high - low) / 13 })
  const rest = landscape.start.slice(2)
  return { field, parameters, across: line(across), down: line(down), rest }
}

function expectSameBits(found: readonly number[], expected: readonly number[]) {
  expect(firstDifference(found, expected)).toBeUndefined()
}

const plain = landscapes.filter(({ data }) => !data)
const ofData = landscapes.filter(({ data }) => data)
const sizes = [
  [14, 14],
  [3, 7],
  [2, 1],
] as const

test.each(plain)('rows of pairs have the bits of single points on $id', ({ id }) => {
  for (const size of sizes) {
    const expected = pointsOf(id, size)
    expectSameBits(rowsBy(packedRows, id, size), expected)
    expectSameBits(rowsBy(rowSource, id, size), expected)
  }
})

test.each(ofData)('rows of sums over samples have the bits of single points on $id', ({ id }) => {
  for (const size of sizes) expectSameBits(rowsBy(rowSource, id, size), pointsOf(id, size))
})

test('rows over samples of another number follow one another', () => {
  const over = (size: number): Field =>
    understood({ id: 'linear-regression', parameters: { size } }).field
  const valueAt = (field: Field) => [...rowSource(field, {}).rows(0.5, 0, 1, 0.25, 0, 1)]
  for (const size of [9, 40, 9, 2]) {
    const field = over(size)
    expect(valueAt(field)).toEqual([compiledObjective(field, {}).value([0.25, 0.5])])
  }
})

test('there may be no rows', () => {
  const { field, parameters } = understood({ id: 'quadratic-1d', parameters: {} })
  expect(packedRows(field, parameters).rows(0, 1, 0, 0, 1, 5)).toHaveLength(0)
  expect(packedRows(field, parameters).rows(0, 1, 3, 0, 1, 0)).toHaveLength(0)
})

afterEach(() => vi.restoreAllMocks())

test('a browser without pairs computes point by point, in the same bits', async () => {
  vi.spyOn(WebAssembly, 'validate').mockReturnValue(false)
  vi.resetModules()
  const [{ loadDrawing: load }, old, { hasPairs }] = await Promise.all([
    import('./drawing.ts'),
    import('./kernels.ts'),
    import('./packedRows.ts'),
  ])
  await load()
  expect(hasPairs()).toBe(false)
  for (const { id } of ofData) {
    for (const size of sizes) expectSameBits(rowsBy(old.rowSource, id, size), pointsOf(id, size))
  }
})
