import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { norm } from '../../linalg/vector.ts'
import { levenbergMarquardt } from './levenbergMarquardt.ts'
import { newton } from './newton.ts'
import { saddleFreeNewton } from './saddleFreeNewton.ts'
import { objectiveOf, pathOf, rosenbrock } from './testing/path.ts'
import { trustRegion } from './trustRegion.ts'

const bowl = objectiveOf('1/2*(x^2 + 10*y^2) + x*y')
const saddle = objectiveOf('1/2*(x^2 - y^2)')
const place = fc.tuple(
  fc.double({ min: -2, max: 2, noNaN: true }),
  fc.double({ min: -2, max: 2, noNaN: true }),
)

describe('saddle-free Newton', () => {
  it('leaves a saddle that Newton walks into', () => {
    const start = [1, 1e-3]
    expect(pathOf(newton, saddle, start, 1).points[1]).toEqual([0, 0])
    const { points } = pathOf(saddleFreeNewton, saddle, start, 5)
    expect(points[5]![0]).toBe(0)
    // Away from the saddle the distance doubles at every step.
    expect(points[5]![1]).toBeCloseTo(1e-3 * 2 ** 5, 15)
  })

  it('is Newton where all eigenvalues are positive', () => {
    fc.assert(
      fc.property(place, (start) => {
        const [one, other] = [newton, saddleFreeNewton].map(
          (method) => pathOf(method, bowl, start, 1).points[1]!,
        )
        expect(norm(one!.map((x, i) => x - other![i]!))).toBeLessThan(1e-14)
      }),
    )
  })

  it('stops at a zero eigenvalue, unless something is added to it', () => {
    const trough = objectiveOf('x^2')
    expect(pathOf(saddleFreeNewton, trough, [1, 1], 1).stopped).toBe('singular-hessian')
    const damped = pathOf(saddleFreeNewton, trough, [1, 1], 1, { lr: 1, damping: 2 })
    expect(damped.points[1]).toEqual([0.5, 1])
  })
})

describe('Levenberg–Marquardt', () => {
  it('makes Newton’s steps as the damping goes to 0', () => {
    const exact = pathOf(newton, bowl, [2, 1], 1).points[1]!
    const distances = [1e-1, 1e-3, 1e-5].map((damping) => {
      const { points } = pathOf(levenbergMarquardt, bowl, [2, 1], 1, { damping, factor: 10 })
      return norm(points[1]!.map((x, i) => x - exact[i]!))
    })
    expect(distances[0]! / distances[1]!).toBeGreaterThan(80)
    expect(distances[1]! / distances[2]!).toBeGreaterThan(80)
    expect(distances[2]).toBeLessThan(1e-4)
  })

  it('never climbs, and adds what it takes where the Hessian is indefinite', () => {
    fc.assert(
      fc.property(place, (start) => {
        const { points, states } = pathOf(levenbergMarquardt, rosenbrock, start, 15)
        const values = points.map((x) => rosenbrock.value(x))
        for (const [i, value] of values.slice(1).entries())
          expect(value).toBeLessThanOrEqual(values[i]!)
        for (const { trials } of states.slice(1)) expect(trials.at(-1)?.x ?? points).toBeDefined()
      }),
      { numRuns: 60 },
    )
    const [, state] = pathOf(levenbergMarquardt, saddle, [1, 0.5], 1).states
    expect(state!.trials.map(({ x }) => x !== undefined)).toEqual([false, false, false, true])
    expect(state!.trials.map(({ damping }) => damping)).toEqual([0.01, 0.1, 1, 10])
  })

  it('comes to Rosenbrock’s minimum', () => {
    const { points } = pathOf(levenbergMarquardt, rosenbrock, [-1.2, 1], 40)
    expect(norm(points[40]!.map((x) => x - 1))).toBeLessThan(1e-12)
  })
})

describe('trust region', () => {
  it('stays in its circle, moves only by a ratio above η, and never climbs', () => {
    fc.assert(
      fc.property(place, (start) => {
        const { points, states } = pathOf(trustRegion, rosenbrock, start, 20)
        for (const [i, { trial }] of states.slice(1).entries()) {
          if (!trial) continue
          const [before, after] = [points[i]!, points[i + 1]!]
          const length = norm(trial.x.map((x, k) => x - before[k]!))
          expect(length).toBeLessThanOrEqual(trial.radius * (1 + 1e-9))
          expect(after).toEqual(trial.accepted ? trial.x : before)
          expect(trial.accepted).toBe(trial.ratio > 0.1)
          const rounding = 1e-14 * (1 + rosenbrock.value(before))
          expect(rosenbrock.value(after)).toBeLessThanOrEqual(rosenbrock.value(before) + rounding)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('shrinks to a quarter below ¼, and doubles above ¾ at the border alone', () => {
    const { states } = pathOf(trustRegion, rosenbrock, [-1.2, 1], 40, { radius: 4 })
    const changes = states.slice(1).map(({ radius, trial }) => ({
      by: radius / trial!.radius,
      ratio: trial!.ratio,
    }))
    for (const { by, ratio } of changes) {
      if (ratio < 0.25) expect(by).toBe(0.25)
      else if (ratio <= 0.75) expect(by).toBe(1)
      else expect([1, 2]).toContain(by)
    }
    expect(new Set(changes.map(({ by }) => by))).toEqual(new Set([0.25, 1, 2]))
  })

  it('makes Newton’s step where that lies inside, else turns with the dogleg', () => {
    const inside = pathOf(trustRegion, bowl, [0.1, 0.1], 1).points[1]!
    expect(norm(inside)).toBeLessThan(1e-16)
    const { points } = pathOf(trustRegion, bowl, [4, 3], 1, { radius: 4.5 })
    const step = points[1]!.map((x, i) => x - [4, 3][i]!)
    expect(norm(step)).toBeCloseTo(4.5, 12)
    const turn = step[0]! * -3 - step[1]! * -4
    expect(Math.abs(turn)).toBeGreaterThan(0.01)
  })

  it('leaves a saddle along −g, by its radius', () => {
    const { points, states } = pathOf(trustRegion, saddle, [1e-3, 1e-3], 3)
    expect(states.slice(1).map(({ radius }) => radius)).toEqual([2, 4, 8])
    expect(norm(points[3]!)).toBeGreaterThan(5)
  })

  it('comes to Rosenbrock’s minimum and stays', () => {
    const { points } = pathOf(trustRegion, rosenbrock, [-1.2, 1], 60)
    expect(norm(points[60]!.map((x) => x - 1))).toBeLessThan(1e-12)
  })
})

it.each([
  ['saddle-free Newton', saddleFreeNewton],
  ['Levenberg–Marquardt', levenbergMarquardt],
  ['trust region', trustRegion],
] as const)('%s stops where there is no Hessian', (_, method) => {
  const { stopped } = pathOf<unknown>(method, objectiveOf('abs(x) + y^2'), [0, 1], 1)
  expect(stopped).toBe('undefined-hessian')
})
