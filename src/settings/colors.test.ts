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

/**
 * What people without one kind of cone see, for linear red, green, blue: Machado, Oliveira & Fernandes 2009, IEEE
 * Trans. Vis. Comput. Graph. 15(6), 1291–1298, doi:10.1109/TVCG.2009.113, matrices of severity 1.
 */
const visions = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

/** OKLab of linear red, green, blue (Ottosson 2020): there a distance is about as large as the difference looks. */
function oklab([r = 0, g = 0, b = 0]: readonly number[]): readonly number[] {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

function linearOf(hex: string): readonly number[] {
  return [1, 3, 5].map((at) => {
    const shown = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return shown <= 0.04045 ? shown / 12.92 : ((shown + 0.055) / 1.055) ** 2.4
  })
}

/** Distances of all pairs of run colours in OKLab, where black and white are 1 apart. */
function distances(vision: readonly (readonly number[])[]) {
  const seen = runColors.map((color) => {
    const light = linearOf(color)
    const mixed = vision.map((row) => row.reduce((sum, part, i) => sum + part * light[i]!, 0))
    return oklab(mixed.map((channel) => Math.min(Math.max(channel, 0), 1)))
  })
  return seen.flatMap((one, i) =>
    seen.slice(i + 1).map((other, k) => {
      const distance = Math.hypot(...one.map((channel, axis) => channel - other[axis]!))
      return { pair: [i, i + 1 + k] as const, distance }
    }),
  )
}

test.each(Object.entries(visions))('run colours stay apart: %s', (_, vision) => {
  for (const { pair, distance } of distances(vision)) {
    const [one, other] = pair
    // Measured: at least 0.085 among the first six, 0.060 among all ten (brown and slate without red cones).
    expect(distance, pair.join()).toBeGreaterThan(other < 6 ? 0.08 : 0.06)
    // Where less than this is between them, shape tells them apart as well.
    if (distance < 0.12) expect(runMarker(one), pair.join()).not.toBe(runMarker(other))
  }
})

test('the simulations change what they should, and leave grey alone', () => {
  for (const vision of Object.values(visions)) {
    for (const row of vision) expect(row.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 5)
  }
  const [redGreen, redGreenBlind] = [visions.usual, visions.deuteranopia].map(
    (vision) => distances(vision).find(({ pair }) => pair.join() === '2,5')!.distance,
  )
  expect(redGreenBlind).toBeLessThan(0.7 * redGreen!)
})
