import { expect, test } from 'vitest'
import { createPace } from './pace.ts'

/** A screen whose frames are so many milliseconds apart. */
function screen() {
  const waiting: (() => void)[] = []
  const clock = { now: 0 }
  const pace = createPace(
    (then) => void waiting.push(then),
    () => clock.now,
  )
  const picture = (apart: number) => {
    pace.time()
    for (let frame = 0; frame < 2; frame++) {
      clock.now += apart
      for (const then of waiting.splice(0)) then()
    }
  }
  return { pace, picture, clock }
}

test('two pictures in a row that come late are slow, one is not', () => {
  const { pace, picture } = screen()
  picture(200)
  expect(pace.isSlow).toBe(false)
  picture(16)
  picture(200)
  expect(pace.isSlow).toBe(false)
  picture(200)
  expect(pace.isSlow).toBe(true)
})

test('a picture that comes in time ends it', () => {
  const { pace, picture } = screen()
  picture(200)
  picture(200)
  picture(16)
  expect(pace.isSlow).toBe(false)
})

test('a hand that moves seldom is not slow', () => {
  const { pace, picture, clock } = screen()
  for (let move = 0; move < 5; move++) {
    picture(16)
    clock.now += 500
  }
  expect(pace.isSlow).toBe(false)
})

test('pictures that follow each other at once are timed one at a time', () => {
  const { pace, picture } = screen()
  pace.time()
  picture(200)
  expect(pace.isSlow).toBe(false)
})
