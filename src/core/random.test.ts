import { expect, it } from 'vitest'
import { drawNormals, drawUniform, drawWord, type RandomState, randomStream } from './random.ts'

function many(random: RandomState, count: number): number[] {
  return Array.from({ length: count }, () => {
    const next = drawUniform(random)
    random = next.random
    return next.drawn
  })
}

it('draws the words of the authors’ xoshiro128**', () => {
  let random: RandomState = [1, 2, 3, 4]
  const words = Array.from({ length: 4 }, () => {
    const next = drawWord(random)
    random = next.random
    return next.drawn
  })
  expect(words).toEqual([11520, 0, 5927040, 70819200])
})

it('is decided by seed and purpose, and changes nothing that it was given', () => {
  const stream = Object.freeze(randomStream(7, 'noise'))
  expect(many(stream, 5)).toEqual(many(structuredClone(stream), 5))
  const others = [randomStream(8, 'noise'), randomStream(7, 'batch'), randomStream(0, '')]
  for (const other of others) expect(many(other, 5)).not.toEqual(many(stream, 5))
})

it('is even in [0, 1)', () => {
  const counts = new Array<number>(20).fill(0)
  for (const number of many(randomStream(1, 'even'), 100_000)) counts[Math.floor(20 * number)]! += 1
  // 5000 ± 6 deviations of 69.
  for (const count of counts) expect(Math.abs(count - 5000)).toBeLessThan(414)
})

it('has the moments of a standard normal, and neighbours know nothing of each other', () => {
  const { drawn } = drawNormals(randomStream(1, 'normal'), 100_001)
  const mean = (of: (x: number, i: number) => number) =>
    drawn.slice(0, -1).reduce((sum, x, i) => sum + of(x, i), 0) / 100_000
  expect(Math.abs(mean((x) => x))).toBeLessThan(0.02)
  expect(Math.abs(mean((x) => x ** 2) - 1)).toBeLessThan(0.03)
  expect(Math.abs(mean((x) => x ** 3))).toBeLessThan(0.08)
  expect(Math.abs(mean((x) => x ** 4) - 3)).toBeLessThan(0.2)
  expect(Math.abs(mean((x, i) => x * drawn[i + 1]!))).toBeLessThan(0.02)
})

it('gives the same numbers whether asked for one by one or all at once, in pairs', () => {
  const all = drawNormals(randomStream(3, 'x'), 6).drawn
  const first = drawNormals(randomStream(3, 'x'), 2)
  expect([...first.drawn, ...drawNormals(first.random, 4).drawn]).toEqual(all)
})
