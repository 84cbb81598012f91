import { expect, test } from 'vitest'
import type { StopReason } from '../core/optimizer.ts'
import { type Source, watched } from './watched.ts'

/** The points given, then (0, 0) for ever, or a stop. */
function scripted(
  points: readonly (readonly [x: number, f: number])[],
  reason?: StopReason,
): Source {
  let next = 0
  let stopped: StopReason | undefined
  return {
    stride: 2,
    get stopped() {
      return stopped
    },
    make(out, at, count) {
      for (let i = 0; i < count; i++, next++) {
        if (next >= points.length && reason) {
          stopped = reason
          return i
        }
        out.set(points[next] ?? [0, 0], at + 2 * i)
      }
      return count
    },
  }
}

/** Pulls all points, `count` at a time. */
function walked(source: Source, steps: number, count: number) {
  const walk = watched(source, steps)
  const out = new Float64Array(2 * (steps + 1 + count))
  let made = 0
  while (!walk.ending) made += walk.advance(out, 2 * made, count)
  return { ending: walk.ending, points: [...out.subarray(0, 2 * made)] }
}

const { NaN: none, POSITIVE_INFINITY: infinite } = Number

for (const count of [1, 2, 3, 100]) {
  const run = (points: [number, number][], reason?: StopReason) =>
    walked(scripted(points, reason), 5, count)

  test(`pulled by ${count}: all steps done`, () => {
    const { ending, points } = run([
      [3, 9],
      [2, 4],
      [1, 1],
    ])
    expect(ending).toEqual({ kind: 'done', step: 5 })
    expect(points).toEqual([3, 9, 2, 4, 1, 1, 0, 0, 0, 0, 0, 0])
  })

  test(`pulled by ${count}: an infinite f diverges, and is no point`, () => {
    const { ending, points } = run([
      [3, 9],
      [2, infinite],
    ])
    expect(ending).toEqual({ kind: 'diverged', step: 1 })
    expect(points).toEqual([3, 9])
  })

  test(`pulled by ${count}: an infinite w with a finite f diverges`, () => {
    expect(run([[3, 9], [2, 4], ...Array<[number, number]>(4).fill([infinite, 1])]).ending).toEqual(
      { kind: 'diverged', step: 2 },
    )
  })

  test(`pulled by ${count}: f undefined at a finite w has left the domain`, () => {
    expect(
      run([
        [3, 9],
        [2, 4],
        [-1, none],
      ]).ending,
    ).toEqual({ kind: 'left-domain', step: 2 })
  })

  test(`pulled by ${count}: f undefined after an explosion is divergence`, () => {
    expect(
      run([
        [3, 9],
        [1e9, 1.1e13],
        [-1e20, none],
      ]).ending,
    ).toEqual({ kind: 'diverged', step: 2 })
  })

  test(`pulled by ${count}: f undefined at an enormous w is divergence, however small f was`, () => {
    const undefinedAt = (start: number, w: number) =>
      run([
        [start, 0],
        [w, none],
      ]).ending
    expect(undefinedAt(3, -4.1e100)).toEqual({ kind: 'diverged', step: 1 })
    expect(undefinedAt(3, -3.9e100)).toEqual({ kind: 'left-domain', step: 1 })
    expect(undefinedAt(-1e10, 1.1e110)).toEqual({ kind: 'diverged', step: 1 })
    expect(undefinedAt(-1e10, 0.9e110)).toEqual({ kind: 'left-domain', step: 1 })
  })

  test(`pulled by ${count}: f undefined at an enormous start is no divergence`, () => {
    expect(run([[1e200, none]]).ending).toEqual({ kind: 'left-domain', step: 0 })
  })

  test(`pulled by ${count}: what blew up and came back does not count`, () => {
    expect(
      run([
        [3, 9],
        [1e200, 1e200],
        [2, 4],
        [-1, none],
      ]).ending,
    ).toEqual({ kind: 'left-domain', step: 3 })
  })

  test(`pulled by ${count}: what comes back from the infinite is caught all the same`, () => {
    expect(
      run([
        [3, 9],
        [2, infinite],
        [2, 4],
      ]).ending,
    ).toEqual({ kind: 'diverged', step: 1 })
  })

  test(`pulled by ${count}: an undefined start ends at once, without points`, () => {
    expect(run([[3, none]])).toEqual({ ending: { kind: 'left-domain', step: 0 }, points: [] })
  })

  test(`pulled by ${count}: a rule that stops tells the step it stands at`, () => {
    const { ending, points } = run(
      [
        [3, 9],
        [2, 4],
      ],
      'singular-hessian',
    )
    expect(ending).toEqual({ kind: 'stopped', step: 1, reason: 'singular-hessian' })
    expect(points).toEqual([3, 9, 2, 4])
  })

  test(`pulled by ${count}: numbers whose sum overflows are finite`, () => {
    const huge = Number.MAX_VALUE
    expect(
      run([
        [3, huge],
        [3, huge],
        [3, huge],
      ]).ending,
    ).toEqual({ kind: 'done', step: 5 })
  })
}

test('the start is where it is, even if no point was wanted at first', () => {
  const walk = watched(
    scripted([
      [1e10, 1e10],
      [-1, 1e15],
      [-2, none],
    ]),
    5,
  )
  const out = new Float64Array(6)
  walk.advance(out, 0, 0)
  walk.advance(out, 0, 3)
  expect(walk.ending).toEqual({ kind: 'left-domain', step: 2 })
})

test('a zero-step run is its start', () => {
  expect(walked(scripted([[3, 9]]), 0, 10)).toEqual({
    ending: { kind: 'done', step: 0 },
    points: [3, 9],
  })
})
