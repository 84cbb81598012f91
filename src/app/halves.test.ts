import { expect, it } from 'vitest'
import { halvesOf } from './halves.ts'

const insets = { left: 360, right: 300, top: 0, bottom: 80 }

it('each half has the cards of its own side', () => {
  const [terrain, map] = halvesOf(insets, false)
  expect(terrain.insets).toEqual({ ...insets, right: 0 })
  expect(map.insets).toEqual({ ...insets, left: 0 })
  expect(terrain.inset).toBe('0 calc(100% - (50% + 30px)) 0 0')
  expect(map.inset).toBe('0 0 0 calc(50% + 30px)')
})

it('stacked, the lower one has what covers the bottom', () => {
  const [terrain, map] = halvesOf(insets, true)
  expect(terrain.insets.bottom).toBe(0)
  expect(map.insets).toEqual(insets)
  expect(map.inset).toBe('calc(50% + -40px) 0 0 0')
})
