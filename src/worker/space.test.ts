import { expect, test } from 'vitest'
import { fieldObjective } from '../core/formula/field.ts'
import { understood } from '../core/landscapes/choose.ts'
import { wholeMenus } from '../core/menus.ts'
import type { Shells, ShellsWish, Slice, SliceWish } from './protocol.ts'
import { answerInSpace, buffersOf } from './space.ts'

const box = [
  [-3, 3],
  [-3, 3],
  [-3, 3],
] as const

async function shells(wish: Partial<ShellsWish>): Promise<Shells> {
  const landscape = { id: 'quadratic-3', parameters: {} }
  const question = { of: 'shells', landscape, domain: box, base: 0, share: 0.25, ...wish } as const
  return (await answerInSpace(question, async () => {})) as Shells
}

await wholeMenus()

test('every vertex lies where f has the value of its surface, and knows how f grows there', async () => {
  const found = await shells({})
  expect(found.shells.length).toBe(3)
  const { field, parameters } = understood({ id: 'quadratic-3', parameters: {} })
  const f = fieldObjective(field, parameters)
  for (const { value, positions, slopes, indices } of found.shells) {
    expect(indices.length).toBeGreaterThan(1000)
    for (let at = 0; at < positions.length; at += 3) {
      const x = [0, 1, 2].map((axis) => -3 + 6 * positions[at + axis]!)
      expect(Math.abs(f.value(x) / value - 1)).toBeLessThan(0.01)
      f.gradient(x).forEach((slope, axis) => {
        // The slope was taken before the last step towards the surface.
        expect(Math.abs(slopes[at + axis]! - 6 * slope)).toBeLessThan(
          0.2 * 6 * Math.sqrt(20 * value),
        )
      })
    }
  }
})

test('the share enclosed is about the one asked for', async () => {
  const found = await shells({ share: 0.1 })
  const below = found.excesses.filter((excess) => excess < found.shells[0]!.value)
  expect(below.length / found.excesses.length).toBeGreaterThan(0.08)
  expect(below.length / found.excesses.length).toBeLessThan(0.12)
})

test('without a known minimum f* is the lowest value of the box, and all can be handed over', async () => {
  const landscape = { id: 'saddle-3-index-1', parameters: {} }
  const found = await shells({ landscape, base: undefined })
  expect(found.base).toBeLessThan(-4)
  expect(found.excesses[0]).toBe(0)
  expect(found.shells.map(({ value }) => value).sort((a, b) => b - a)).toEqual(
    found.shells.map(({ value }) => value),
  )
  expect(new Set(buffersOf(found)).size).toBe(3 * found.shells.length)
})

test('a surface thinner than the grid is left out', async () => {
  const landscape = { id: 'deep-linear-3', parameters: {} }
  const found = await shells({ landscape })
  expect(found.shells.length).toBeLessThan(3)
  expect(found.shells.length).toBeGreaterThan(0)
})

test.each([0, 1, 2])('a slice across axis %i has the other two along its sides', async (axis) => {
  const landscape = { id: 'formula', formula: 'x + 10*y + 100*z', parameters: {} }
  const domain = [
    [0, 1],
    [2, 4],
    [-1, 1],
  ] as const
  const wish: SliceWish = { of: 'slice', landscape, domain, axis, at: 0.5, size: 3 }
  const { values } = (await answerInSpace(wish, async () => {})) as Slice
  const [across, along] = [0, 1, 2].filter((other) => other !== axis) as [number, number]
  const weights = [1, 10, 100]
  const at = (other: number, share: number) =>
    weights[other]! * (domain[other]![0] + share * (domain[other]![1] - domain[other]![0]))
  const expected = [0, 0.5, 1].flatMap((v) =>
    [0, 0.5, 1].map((u) => at(across, u) + at(along, v) + weights[axis]! * 0.5),
  )
  expect([...values]).toEqual(expected.map((value) => expect.closeTo(value, 4)))
})
