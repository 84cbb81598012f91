import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { beginWalk, extrasOf } from '../worker/walks.ts'
import golden from './golden/links.json' with { type: 'json' }
import { readLink, writeLink } from './link.ts'

// Published links stay valid for ever. This file only grows: a line that fails is a promise about to be broken.
// The landscapes here use + − × ÷ √ alone, for which every machine gives the same bits.

describe.each(golden)('$link', ({ link, canonical, points, sha256 }) => {
  test('is understood, and written as ever', () => {
    const { settings, notices } = readLink(link)
    expect(notices).toEqual([])
    expect(writeLink(settings)).toBe(canonical)
    expect(readLink(canonical).settings).toEqual(settings)
  })

  test('gives the same points to the last bit', async () => {
    const trajectories = await trajectoriesOf(link)
    expect(trajectories.reduce((sum, { count }) => sum + count, 0)).toBe(points)
    const hash = createHash('sha256')
    for (const { bytes } of trajectories) hash.update(bytes)
    expect(hash.digest('hex')).toBe(sha256)
  })
})

test('no golden link was forgotten', () => {
  expect(golden.length).toBeGreaterThanOrEqual(14)
  expect(new Set(golden.map(({ link }) => link)).size).toBe(golden.length)
})

/** All points of each run, coordinates and value, as the bytes of little-endian doubles. */
async function trajectoriesOf(link: string) {
  const { experiment } = readLink(link).settings
  const extras = await extrasOf(experiment.runs, experiment.landscape)
  return Array.from({ length: experiment.starts.length * experiment.runs.length }, (_, run) => {
    const walk = beginWalk(experiment, run, extras)
    const points = new Float64Array((experiment.steps + 1) * walk.stride)
    let count = 0
    while (walk.ending === undefined) {
      count += walk.advance(points, count * walk.stride, experiment.steps + 1 - count)
    }
    return { count, bytes: new Uint8Array(points.buffer, 0, count * walk.stride * 8) }
  })
}
