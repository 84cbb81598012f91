import { expect, it } from 'vitest'
import { type Placed, place } from './placing.ts'

const area = { left: 0, right: 400, top: 0, bottom: 300 }

function label(x: number, y: number, width = 80): Placed {
  return { x, y, width, height: 16, labelX: 0, labelY: 0, named: false }
}

function overlap(a: Placed, b: Placed): boolean {
  return (
    Math.abs(a.labelX - b.labelX) < (a.width + b.width) / 2 &&
    Math.abs(a.labelY - b.labelY) < (a.height + b.height) / 2
  )
}

it('stands to the right if nothing is in the way', () => {
  const alone = label(100, 100)
  place([alone], 1, area)
  expect([alone.labelX, alone.labelY]).toEqual([151, 100])
})

it('goes to the left at the right border', () => {
  const alone = label(380, 100)
  place([alone], 1, area)
  expect(alone.labelX).toBeLessThan(380)
})

it('separates labels of heads at one point', () => {
  const labels = Array.from({ length: 6 }, () => label(200, 150))
  place(labels, 6, area)
  expect(labels.every(({ named }) => named)).toBe(true)
  for (const [i, a] of labels.entries()) {
    for (const b of labels.slice(i + 1)) expect(overlap(a, b)).toBe(false)
  }
})

it('of many names shows the first one wanted, and those with a place of their own close by', () => {
  const labels = Array.from({ length: 16 }, () => label(200, 150))
  place(labels, 16, area, { first: 11 })
  const named = labels.filter((one) => one.named)
  expect(named).toHaveLength(6)
  expect(labels[11]).toMatchObject({ named: true, labelX: 251, labelY: 150 })
  for (const [i, a] of named.entries()) {
    for (const b of named.slice(i + 1)) expect(overlap(a, b)).toBe(false)
  }
})

it('shows the first one wanted even where there is no room', () => {
  const labels = Array.from({ length: 8 }, () => label(200, 150, 900))
  place(labels, 8, area, { first: 3 })
  expect(labels.map(({ named }) => named).indexOf(true)).toBe(3)
  expect(labels.filter(({ named }) => named)).toHaveLength(1)
})

it('covers no other head', () => {
  const labels = [label(100, 100), label(150, 102), label(190, 99)]
  place(labels, 3, area)
  for (const a of labels) {
    for (const b of labels) {
      expect(Math.abs(a.labelX - b.x) < a.width / 2 && Math.abs(a.labelY - b.y) < 8).toBe(false)
    }
  }
})

it('leaves labels beyond the count alone', () => {
  const labels = [label(100, 100), label(100, 100)]
  place(labels, 1, area)
  expect(labels[1]?.labelX).toBe(0)
})

it('leaves the start free', () => {
  const alone = label(100, 100)
  place([alone], 1, area, { obstacles: [{ x: 120, y: 101, size: 20 }] })
  const [start] = [{ ...label(120, 101, 20), height: 20, labelX: 120, labelY: 101 }]
  expect(alone.named).toBe(true)
  expect(overlap(alone, start)).toBe(false)
})

it('would rather not be named than cover a head, and rather cover a name', () => {
  const places = Array.from({ length: 160 }, (_, i) => [90 + 14 * (i % 8), 10 * (i >> 3)] as const)
  const ring = places.map(([x, y]) => ({ x, y, size: 16 }))
  const crowded = [label(20, 20), label(140, 100, 40)]
  place(crowded, 2, area, { first: 0, obstacles: ring })
  expect(crowded[1]?.named).toBe(false)
  const narrow = { ...area, bottom: 130, top: 110 }
  const stacked = [label(200, 120), label(200, 120), label(200, 120)]
  place(stacked, 3, narrow)
  expect(stacked.every(({ named }) => named)).toBe(true)
  for (const { labelX, labelY, width, height } of stacked) {
    expect(Math.abs(labelX - 200) < width / 2 && Math.abs(labelY - 120) < height / 2).toBe(false)
  }
})

it('stands farther from larger heads', () => {
  const alone = label(100, 100)
  place([alone], 1, area, { scale: 2 })
  expect(alone.labelX).toBe(162)
})
