import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fieldArrows } from './fieldArrows.ts'
import { type Directions, type Lines, type Sheet, streamlines } from './streamlines.ts'

function all(directions: Directions, sheet: Sheet): Lines {
  const work = streamlines(directions, sheet)
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
  }
}

/** Downhill on ax² + by² about a middle. */
function bowl(a: number, b: number, middle: number): Directions {
  return (x, y, out) => {
    const [dx, dy] = [-a * (x - middle), -b * (y - middle)]
    const size = Math.hypot(dx, dy)
    out[0] = dx / size
    out[1] = dy / size
    return size > 1e-9
  }
}

const sheet: Sheet = { width: 2, height: 2, apart: 0.1 }

function* segments({ vertices, starts }: Lines) {
  for (let line = 0; line + 1 < starts.length; line++) {
    for (let i = starts[line]!; i + 1 < starts[line + 1]!; i++) {
      const [x, y, toX, toY] = vertices.subarray(2 * i, 2 * i + 4)
      yield { line, x: x!, y: y!, toX: toX!, toY: toY! }
    }
  }
}

describe('streamlines', () => {
  test('stay within the sheet and follow the field', () => {
    const number = fc.double({ min: 0.2, max: 5, noNaN: true })
    fc.assert(
      fc.property(number, number, (a, b) => {
        const directions = bowl(a, b, 1)
        const out = new Float64Array(2)
        const places = [...segments(all(directions, sheet))]
        expect(Math.min(...places.flatMap(({ x, y }) => [x, y]))).toBeGreaterThanOrEqual(0)
        expect(Math.max(...places.flatMap(({ x, y }) => [x, y]))).toBeLessThanOrEqual(2)
        const along = places.map(({ x, y, toX, toY }) => {
          const length = Math.hypot(toX - x, toY - y)
          const isNear = Math.hypot(x - 1, y - 1) < 0.1
          if (isNear || !directions((x + toX) / 2, (y + toY) / 2, out)) return 1
          return (out[0]! * (toX - x) + out[1]! * (toY - y)) / length
        })
        expect(Math.min(...along)).toBeGreaterThan(0.9)
      }),
      { numRuns: 10 },
    )
  })

  test('of different lines keep their distance', () => {
    const lines = [...segments(all(bowl(1, 3, 1), sheet))]
    let least = Number.POSITIVE_INFINITY
    for (const one of lines)
      for (const other of lines)
        if (one.line !== other.line)
          least = Math.min(least, Math.hypot(one.x - other.x, one.y - other.y))
    expect(least).toBeGreaterThan(0.45 * sheet.apart)
  })

  test('leave no large part of the sheet empty', () => {
    const lines = [...segments(all(bowl(1, 1, 1), sheet))]
    let most = 0
    for (let x = 0.15; x < 2; x += 0.17)
      for (let y = 0.15; y < 2; y += 0.17)
        most = Math.max(most, Math.min(...lines.map((at) => Math.hypot(at.x - x, at.y - y))))
    expect(most).toBeLessThan(2.5 * sheet.apart)
  })

  test('of a field that is nowhere there are none', () => {
    expect(all(() => false, sheet).starts).toEqual(Uint32Array.of(0))
  })
})

test('arrows of a field stand about a grid, point along it, and are longer where it is larger', () => {
  const { vertices, starts } = fieldArrows(
    (x, _, out) => {
      out[0] = 10 ** x
      out[1] = 0
      return true
    },
    { width: 2, height: 1, apart: 0.5 },
  )
  expect(starts).toHaveLength(9)
  const lengths = [0, 1, 2, 3].map((i) => vertices[4 * i + 2]! - vertices[4 * i]!)
  expect(lengths).toEqual([...lengths].sort((a, b) => a - b))
  expect(lengths[0]).toBeGreaterThan(0)
  expect(lengths[3]).toBeLessThan(0.5)
  expect((vertices[0]! + vertices[2]!) / 2).toBeCloseTo(0.25)
})
