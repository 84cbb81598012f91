import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eigen } from '../../linalg/eigen.ts'
import { norm } from '../../linalg/vector.ts'
import { cmaEs } from './cmaEs.ts'
import { nelderMead } from './nelderMead.ts'
import { objectiveOf, pathOf, rosenbrock } from './testing/path.ts'

const place = fc.tuple(
  fc.double({ min: -2, max: 2, noNaN: true }),
  fc.double({ min: -2, max: 2, noNaN: true }),
)

describe('Nelder–Mead', () => {
  it('never loses its best vertex but for a better one, which is the point of the run', () => {
    fc.assert(
      fc.property(place, (start) => {
        const { points, states } = pathOf(nelderMead, rosenbrock, start, 60)
        const values = points.map((x) => rosenbrock.value(x))
        for (const [i, value] of values.slice(1).entries()) {
          expect(value).toBeLessThanOrEqual(values[i]!)
          const vertices = states[i + 1]!.simplex.map((vertex) => vertex.value)
          expect(vertices).toEqual(vertices.toSorted((a, b) => a - b))
          expect(vertices[0]).toBe(value)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('makes the moves of the paper', () => {
    const slope = objectiveOf('x + 2*y')
    const { states } = pathOf(nelderMead, slope, [0, 0], 1, { size: 1 })
    // Vertices (0,0), (1,0), (0,1): the last is reflected about (½, 0) to (1, −1), then stretched to (1.5, −2).
    expect(states[1]).toMatchObject({ move: 'expand', simplex: [{ x: [1.5, -2] }, {}, {}] })
    const moves = pathOf(nelderMead, rosenbrock, [-1.2, 1], 150).states.map(({ move }) => move)
    expect(new Set(moves)).toEqual(
      new Set([undefined, 'reflect', 'expand', 'contract-inside', 'contract-outside']),
    )
  })

  it('shrinks towards the best vertex where nothing else helps', () => {
    // A spike at the start, level everywhere else.
    const spike = objectiveOf('where(x^2 + y^2 < 1e-6, -1, 0)')
    const { states } = pathOf(nelderMead, spike, [0, 0], 1, { size: 1 })
    expect(states[1]!.move).toBe('shrink')
    expect(states[1]!.simplex.map(({ x }) => x)).toEqual([
      [0, 0],
      [0.5, 0],
      [0, 0.5],
    ])
  })

  it('comes to Rosenbrock’s minimum without a derivative', () => {
    const blind = { ...rosenbrock, gradient: () => [Number.NaN, Number.NaN] }
    const { points } = pathOf(nelderMead, blind, [-1.2, 1], 200)
    expect(norm(points[200]!.map((x) => x - 1))).toBeLessThan(1e-8)
  })

  it('keeps away from where f is undefined', () => {
    const half = objectiveOf('x - log(x) + y^2')
    const { points } = pathOf(nelderMead, half, [0.2, 1], 150, { size: 0.5 })
    expect(norm([points[150]![0]! - 1, points[150]![1]!])).toBeLessThan(1e-6)
  })
})

describe('CMA-ES', () => {
  it('is decided by its seed', () => {
    const end = (seed: number) => pathOf(cmaEs, rosenbrock, [-1.2, 1], 30, {}, seed).points[30]
    expect(end(3)).toEqual(end(3))
    expect(end(4)).not.toEqual(end(3))
  })

  it('sees only the order of values: the path on exp(f) and on 1000f − 7 is the same in every bit', () => {
    const bowl = '(x^2 + 10*y^2)/100'
    const paths = [bowl, `exp(${bowl})`, `1000*${bowl} - 7`].map(
      (formula) => pathOf(cmaEs, objectiveOf(formula), [1.5, -1], 12, {}, 5).points,
    )
    expect(paths[1]).toEqual(paths[0])
    expect(paths[2]).toEqual(paths[0])
  })

  it('does not care where the origin is, nor how large the unit', () => {
    const end = (formula: string, start: number[], sigma0: number) =>
      pathOf(cmaEs, objectiveOf(formula), start, 10, { sigma0 }, 5).points[10]!
    const plain = end('x^2 + 10*y^2', [1.5, -1], 0.5)
    const shifted = end('(x - 8)^2 + 10*(y - 16)^2', [9.5, 15], 0.5)
    const larger = end('x^2 + 10*y^2', [6, -4], 2)
    for (const i of [0, 1]) {
      expect(shifted[i]! - [8, 16][i]!).toBeCloseTo(plain[i]!, 12)
      expect(larger[i]! / 4).toBeCloseTo(plain[i]!, 14)
    }
  })

  it('learns the shape of an ellipse', () => {
    const { states } = pathOf(cmaEs, objectiveOf('x^2 + 400*y^2'), [3, 2], 120, {}, 1)
    const { values, vectors } = eigen(states[120]!.covariance)
    // The inverse of the Hessian has axes in the ratio of 20, the longer one along x.
    const ratio = Math.sqrt(values[0]! / values[1]!)
    expect(ratio).toBeGreaterThan(10)
    expect(ratio).toBeLessThan(40)
    expect(Math.abs(vectors[0]![0]!)).toBeGreaterThan(0.99)
  })

  it('comes to Rosenbrock’s minimum from every seed', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const { points } = pathOf(cmaEs, rosenbrock, [-1.2, 1], 300, {}, seed)
      expect(norm(points[300]!.map((x) => x - 1))).toBeLessThan(1e-8)
    }
  })

  it('scatters as it says: its samples come with their values, best first', () => {
    const { samples } = pathOf(cmaEs, rosenbrock, [-1.2, 1], 1, { popsize: 12 }).states[1]!
    expect(samples).toHaveLength(12)
    const values = samples.map(({ value }) => value)
    expect(values).toEqual(samples.map(({ x }) => rosenbrock.value(x)))
    expect(values).toEqual(values.toSorted((a, b) => a - b))
  })
})
