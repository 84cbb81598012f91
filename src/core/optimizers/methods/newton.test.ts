import { describe, expect, it } from 'vitest'
import { newton } from './newton.ts'
import { objectiveOf, pathOf } from './testing/path.ts'

/** A function of the coordinates that its start has. */
function typed(formula: string, dimension: number) {
  return objectiveOf(formula, ['x', 'y'].slice(0, dimension))
}

function path(formula: string, start: readonly number[], steps: number, lr = 1) {
  const { points, stopped } = pathOf(newton, typed(formula, start.length), start, steps, { lr })
  return { points, stopped }
}

describe('newton', () => {
  it('comes to the minimum of a quadratic in one step', () => {
    const { points } = path('1/2*(x^2 + 64*y^2) + x*y - 3*x', [5, -3], 1)
    // H = [[1, 1], [1, 64]], so x = 3 · 64/63, y = −3/63.
    expect(points[1]![0]).toBeCloseTo(64 / 21, 14)
    expect(points[1]![1]).toBeCloseTo(-1 / 21, 14)
  })

  it('walks to a saddle in one step, and to a maximum', () => {
    expect(path('1/2*(x^2 - y^2)', [3, 0.001], 1).points[1]).toEqual([0, 0])
    expect(path('-x^2 - 4*y^2', [1, 2], 1).points[1]).toEqual([0, 0])
  })

  it('makes the part lr of the step', () => {
    expect(path('x^2 + y^2', [8, -4], 1, 0.25).points[1]).toEqual([6, -3])
  })

  it('takes the points of the textbook on Rosenbrock, then doubles its digits with every step', () => {
    const { points } = path('(1 - x)^2 + 100*(y - x^2)^2', [-1.2, 1], 6)
    // First step by hand: H = [[1330, 480], [480, 200]], g = (−215.6, −88), det H = 35600.
    expect(points[1]![0]).toBeCloseTo(-1.2 + (215.6 * 200 - 88 * 480) / 35600, 13)
    expect(points[1]![1]).toBeCloseTo(1 + (88 * 1330 - 215.6 * 480) / 35600, 13)
    const errors = points.map(([x = 0, y = 0]) => Math.hypot(x - 1, y - 1))
    expect(errors[5]).toBeLessThan(errors[4]! ** 2)
    expect(errors[6]).toBeLessThan(1e-10)
  })

  it('adds nothing to an indefinite Hessian: it may go uphill', () => {
    const objective = typed('x^4 - 2*x^2', 1)
    const step = newton.step([0.4], undefined, objective, { lr: 1 })
    if ('stopped' in step) throw new Error('It stopped.')
    // f′ = 4x³ − 4x, f″ = 12x² − 4.
    expect(step.x[0]).toBeCloseTo(0.4 - (4 * 0.064 - 1.6) / (12 * 0.16 - 4), 14)
    expect(objective.value(step.x)).toBeGreaterThan(objective.value([0.4]))
  })

  it.each([
    ['x^3 - 3*x*y^2', [0, 0]],
    ['1/2*(x*y - 1)^2', [4, 0.25]],
    ['(x + y)^2', [1, 2]],
    ['3*x', [1]],
  ])('stops where the Hessian of %s is singular', (formula, start) => {
    expect(path(formula, start, 3)).toEqual({ points: [start], stopped: 'singular-hessian' })
  })

  it.each([
    ['abs(x) + y^2', [0, 1]],
    ['sqrt(x^2 + y^2)', [0, 0]],
    ['x^1.5', [0]],
  ])('stops where %s has no Hessian', (formula, start) => {
    expect(path(formula, start, 3)).toEqual({ points: [start], stopped: 'undefined-hessian' })
  })

  it('leaves its point as it is', () => {
    const start = Object.freeze([1, 2])
    path('x^2 + y^4', start, 2)
    expect(start).toEqual([1, 2])
  })
})
