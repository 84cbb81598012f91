import { expect, test } from 'vitest'
import { createPlayback } from './playback.ts'
import { fakeClock } from './testing/fakeClock.ts'

function playing(last: number, speed?: number) {
  const { clock, frame, running } = fakeClock()
  const playback = createPlayback(last, clock)
  if (speed !== undefined) playback.state.setState({ speed })
  const seen: number[] = []
  playback.onStep((step) => seen.push(step))
  playback.play()
  frame(0)
  return { playback, frame, running, seen }
}

test('a thousand steps take eight seconds by default', () => {
  const { playback, frame } = playing(1000)
  for (let i = 0; i < 4 * 50; i++) frame(20)
  expect(playback.step).toBe(500)
})

test('a slow speed adds fractions up: one step every four frames', () => {
  const { frame, seen } = playing(1000, 12.5)
  for (let i = 0; i < 12; i++) frame(20)
  expect(seen).toEqual([1, 2, 3])
})

test('a fast speed skips steps evenly', () => {
  const { frame, seen } = playing(1_000_000, 50_000)
  for (let i = 0; i < 3; i++) frame(20)
  expect(seen).toEqual([1000, 2000, 3000])
})

test('a tab that slept for minutes goes on where it was', () => {
  const { playback, frame } = playing(1000, 100)
  frame(180_000)
  expect(playback.step).toBe(10)
})

test('it stops at the last step and starts over from there', () => {
  const { playback, frame, running } = playing(10, 1000)
  frame(20)
  expect(playback.step).toBe(10)
  expect(playback.state.getState().playing).toBe(false)
  expect(running()).toBe(false)
  playback.toggle()
  expect(playback.step).toBe(0)
  expect(playback.state.getState().playing).toBe(true)
})

test('a loop shows the last step before it begins again', () => {
  const { playback, frame, seen } = playing(10, 300)
  playback.state.setState({ loop: true })
  for (let i = 0; i < 4; i++) frame(20)
  expect(seen).toEqual([6, 10, 0, 6])
  expect(playback.state.getState().playing).toBe(true)
})

test('seeking clamps, rounds and pauses', () => {
  const { playback, seen, running } = playing(100)
  playback.seek(-5)
  playback.seek(41.6)
  playback.seek(1e9)
  expect(seen).toEqual([42, 100])
  expect(running()).toBe(false)
})

test('pausing keeps the place, and the pause does not count as time', () => {
  const { playback, frame } = playing(1000, 100)
  frame(50)
  playback.pause()
  frame(10_000)
  playback.play()
  frame(10_000)
  expect(playback.step).toBe(5)
  frame(10)
  expect(playback.step).toBe(6)
})

test('fewer steps clamp the playhead, more steps leave it', () => {
  const { playback, seen } = playing(100)
  playback.seek(80)
  playback.setLast(50)
  expect(playback.last).toBe(50)
  playback.setLast(500)
  expect(playback.step).toBe(50)
  expect(seen).toEqual([80, 50])
})

test('all of another number of steps take eight seconds too, unless somebody chose a speed', () => {
  const { playback } = playing(1000)
  playback.setLast(80_000)
  expect(playback.state.getState().speed).toBe(10_000)
  playback.state.setState({ speed: 60 })
  playback.setLast(1000)
  expect(playback.state.getState().speed).toBe(60)
})

test('with no steps there is nothing to play', () => {
  const { playback, running } = playing(0)
  expect(playback.state.getState().playing).toBe(false)
  expect(running()).toBe(false)
})

test('where every run has ended early playing stops, and starts over from there', () => {
  const { playback, frame, running } = playing(1000, 1000)
  playback.setEnd(13)
  frame(20)
  expect(playback.step).toBe(13)
  expect(playback.state.getState().playing).toBe(false)
  expect(running()).toBe(false)
  expect(playback.last).toBe(1000)
  playback.play()
  expect(playback.step).toBe(0)
})

test('a playhead that ran ahead of an early end comes back to it', () => {
  const { playback, frame, seen } = playing(1000, 1000)
  frame(50)
  playback.setEnd(13)
  frame(20)
  expect(seen).toEqual([50, 13])
  expect(playback.state.getState().playing).toBe(false)
})

test('a loop turns at an early end', () => {
  const { playback, frame, seen } = playing(1000, 500)
  playback.state.setState({ loop: true })
  playback.setEnd(13)
  for (let i = 0; i < 4; i++) frame(20)
  expect(seen).toEqual([10, 13, 0, 10])
})

test('seeking goes beyond an early end, and playing from there starts over', () => {
  const { playback } = playing(1000)
  playback.setEnd(13)
  playback.seek(700)
  expect(playback.step).toBe(700)
  playback.play()
  expect(playback.step).toBe(0)
})

test('an early end that is lifted, or lies beyond the last step, stops nothing', () => {
  const { playback, frame } = playing(1000, 1000)
  playback.setEnd(13)
  playback.setEnd(undefined)
  frame(20)
  expect(playback.step).toBe(20)
  playback.setEnd(500)
  playback.setLast(30)
  frame(20)
  expect(playback.step).toBe(30)
})

test('where no run makes a step there is nothing to play, not even in a loop', () => {
  const { playback, frame, running } = playing(1000, 1000)
  playback.state.setState({ loop: true })
  playback.setEnd(0)
  frame(20)
  expect(running()).toBe(false)
  playback.play()
  expect(playback.state.getState().playing).toBe(false)
})

test('a listener that left hears nothing', () => {
  const { playback } = playing(100)
  const seen: number[] = []
  const leave = playback.onStep((step) => seen.push(step))
  playback.seek(3)
  leave()
  playback.seek(4)
  expect(seen).toEqual([3])
})
