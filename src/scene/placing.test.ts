import { expect, it } from 'vitest'
import { type Placed, place } from './placing.ts'

const area = { left: 0, right: 400, top: 0, bottom: 300 }

function label(x: number, y: number, width = 80): Placed {
  return { x, y, width, height: 16, labelX: 0, labelY: 0 }
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
  const labels = Array.from({ length: 8 }, () => label(200, 150))
  place(labels, 8, area)
  for (const [i, a] of labels.entries()) {
    for (const b of labels.slice(i + 1)) expect(overlap(a, b)).toBe(false)
  }
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
