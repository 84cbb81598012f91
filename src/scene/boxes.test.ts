import { expect, it } from 'vitest'
import { createBoxes } from './boxes.ts'

it('knows what is taken, until it is cleared', () => {
  const boxes = createBoxes()
  boxes.add(10, 10, 8, 4)
  expect(boxes.hit(10, 10, 1, 1)).toBe(true)
  expect(boxes.hit(15, 10, 4, 1)).toBe(true)
  expect(boxes.hit(17, 10, 4, 1)).toBe(false)
  expect(boxes.hit(10, 15, 4, 4)).toBe(false)
  boxes.clear()
  expect(boxes.hit(10, 10, 1, 1)).toBe(false)
  boxes.add(50, 50, 2, 2)
  expect(boxes.hit(10, 10, 1, 1)).toBe(false)
})
