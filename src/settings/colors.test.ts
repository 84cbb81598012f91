import { expect, test } from 'vitest'
import { runColor, runColors, runDash, runMarker } from './colors.ts'

test('all sixteen runs differ by more than colour', () => {
  const places = Array.from({ length: 16 }, (_, index) => index)
  const styles = places.map((index) => [runColor(index), runDash(index), runMarker(index)].join())
  expect(new Set(styles).size).toBe(16)
  const neighbours = places.slice(0, 8).map((index) => runMarker(index))
  expect(new Set(neighbours).size).toBe(8)
})

test('a pinned colour stays wherever the run goes', () => {
  expect(runColor(0, { color: '4' })).toBe(runColors[4])
  expect(runMarker(0, { color: '4' })).toBe(runMarker(4))
  expect(runDash(0, { color: '12' })).toEqual(runDash(12))
  expect(runColor(5, { color: '#00ff00' })).toBe('#00ff00')
  expect(runMarker(5, { color: '#00ff00' })).toBe(runMarker(5))
})
