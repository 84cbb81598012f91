import { expect, it } from 'vitest'
import { gridOf } from '../scene/grid.ts'
import { scalingOf } from '../scene/heightScale.ts'
import { inkShare } from './inkShare.ts'

const frame = { left: 0, top: 0, width: 320, height: 320 }
const size = 33

/** A sheet over f of a column, 33 values across 320 pixels, with lines at these excesses. */
function sheetOver(f: (column: number) => number, excesses: readonly number[]) {
  const values = Float32Array.from({ length: size * size }, (_, i) => f(i % size))
  const range = [Math.min(...values), Math.max(...values)] as const
  const domain = [
    [0, 1],
    [0, 1],
  ] as const
  const grid = gridOf({ revision: 1, domain, size: [size, size], values, range, base: range[0] })
  const surface = { grid, scaling: scalingOf('linear', grid), halfX: 1, halfY: 1, relief: 1 }
  return { surface, levels: excesses.map((excess) => ({ excess, heavy: false })) }
}

it('draws lines with all their ink where they are well apart', () => {
  // Ten pixels from line to line.
  expect(
    inkShare(
      sheetOver((column) => column, [3, 4, 5]),
      frame,
      1,
      4,
      7,
    ),
  ).toBe(1)
})

it('fades them where they crowd, the heavier ones later', () => {
  const sheet = sheetOver((column) => 8 * column, [30, 31, 32])
  expect(inkShare(sheet, frame, 1, 4, 7)).toBe(0)
  const heavy = { ...sheet, levels: sheet.levels.map((level) => ({ ...level, heavy: true })) }
  expect(inkShare(heavy, frame, 1, 4, 7)).toBeGreaterThan(0.5)
})

it('leaves them out where f changes by the noise of single precision only', () => {
  const sheet = sheetOver(
    (column) => (column < 16 ? column / 16 : 1 + (column % 2) * 1e-7),
    [0.5, 1],
  )
  expect(inkShare(sheet, frame, 0, 8, 7)).toBe(1)
  expect(inkShare(sheet, frame, 1, 24, 7)).toBe(0)
})
