import { describe, expect, it } from 'vitest'
import { field, fieldObjective, typedField } from '../formula/field.ts'
import criticalPoints from '../landscapes/golden/critical_points.json' with { type: 'json' }
import { landscapeOf } from '../menus.ts'
import type { Objective } from '../objective.ts'
import { diagnose } from './diagnosis.ts'

function typed(formula: string): Objective {
  const parsed = typedField(formula, [])
  if (!parsed.ok) throw new Error(`${formula}: ${JSON.stringify(parsed.error)}`)
  return fieldObjective(parsed.value, {})
}

/** A reference surface, which the menu has too. */
function surface(name: string, parameters: Record<string, number>): Objective {
  const landscape = landscapeOf(name.replaceAll('_', '-'))
  if (!landscape) throw new Error(`No landscape for ${name}.`)
  const hypers = Object.keys(landscape.parameters)
  const parsed = field(landscape.formula, landscape.coordinates, hypers)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  const defaults = hypers.map((key) => [key, landscape.parameters[key]!.default])
  return fieldObjective(parsed.value, { ...Object.fromEntries(defaults), ...parameters })
}

const cases = criticalPoints.surfaces.flatMap(({ surface, surface_params, points }) =>
  points.map((reference) => ({ surface, parameters: surface_params, ...reference })),
)

describe('diagnose', () => {
  it.each(cases)('agrees with the reference on $surface at $point', (reference) => {
    const objective = surface(reference.surface, reference.parameters as Record<string, number>)
    const { kind, eigenvalues, value } = diagnose(objective, reference.point)
    expect(kind).toBe(reference.kind)
    expect(Math.abs(value - reference.value)).toBeLessThan(1e-12 * Math.max(1, reference.value))
    const expected = reference.eigenvalues.toReversed()
    expect(eigenvalues).toHaveLength(expected.length)
    eigenvalues.forEach((eigenvalue, i) => {
      const error = Math.abs(eigenvalue - expected[i]!)
      expect(error).toBeLessThan(1e-11 * Math.abs(expected[i]!))
    })
  })

  it.each([
    ['x^2 + 3y^2', [0, 0], 'minimum'],
    ['-x^2 - 3y^2', [0, 0], 'maximum'],
    ['x^2 - 3y^2', [0, 0], 'saddle'],
    ['x^3 - 3x*y^2', [0, 0], 'degenerate'],
    ['1/2 x^2 + 1/4 y^4', [0, 0], 'degenerate'],
    ['1/2 x^2 + 1/3 y^3', [0, 0], 'degenerate'],
    ['x^2 - y^2 + z^4', [0, 0, 0], 'saddle'],
    ['1/2 (x*y - 1)^2', [4, 0.25], 'degenerate'],
    ['1/2 (x*y*z - 1)^2', [0, 0, 0], 'degenerate'],
    ['7', [1], 'degenerate'],
    ['3x + 2y', [1, 1], 'slope'],
    ['x^2 + 3y^2', [1e-3, 0], 'slope'],
    ['abs(x) + y^2', [0, 0], 'kink'],
    ['sqrt(x^2 + y^2)', [0, 0], 'kink'],
    ['x^1.5', [0], 'kink'],
    ['log(x) + y^2', [-1, 0], 'undefined'],
    ['1/x', [0], 'undefined'],
    ['exp(x)', [1000], 'undefined'],
  ] as const)('names %s at %j: %s', (formula, x, kind) => {
    expect(diagnose(typed(formula), x).kind).toBe(kind)
  })

  it.each([1e-200, 1e-9, 1e9, 1e200])('does not depend on the units of f (times %d)', (factor) => {
    const bowl = typed(`${factor}*(x^2 + 3*y^2)`)
    expect(diagnose(bowl, [0.001, 0]).kind).toBe('slope')
    expect(diagnose(bowl, [1e-9, -1e-9]).kind).toBe('minimum')
  })

  it('does not take the floor of a long valley for its minimum', () => {
    const valley = typed('1/2 (1e8 x^2 + y^2)')
    expect(diagnose(valley, [0, 0.01]).kind).toBe('slope')
    expect(diagnose(valley, [1e-12, 1e-8]).kind).toBe('minimum')
  })

  it('allows for the rounding of x far from 0', () => {
    const shifted = typed('1e6*(x - 1234567.1)^2 + (y - 0.3)^2')
    expect(diagnose(shifted, [1234567.1, 0.3]).kind).toBe('minimum')
  })

  it('measures slope and curvature', () => {
    // H = [[2, 1], [1, 6]], g = H · (1, 2).
    const { gradient, hessian, gg, ghg, kappa } = diagnose(typed('x^2 + x*y + 3*y^2'), [1, 2])
    expect(gradient).toEqual([4, 13])
    expect(hessian).toEqual([
      [2, 1],
      [1, 6],
    ])
    expect(gg).toBe(185)
    expect(ghg).toBe(2 * 16 + 2 * 52 + 6 * 169)
    expect(kappa).toBeCloseTo((4 + Math.sqrt(5)) / (4 - Math.sqrt(5)), 14)
  })

  it('has a gradient but no spectrum at a kink, and neither where f is undefined', () => {
    expect(diagnose(typed('abs(x) + 3y'), [0, 1])).toEqual({
      value: 3,
      gradient: [0, 3],
      hessian: undefined,
      gg: 9,
      ghg: Number.NaN,
      eigenvalues: [],
      eigenvectors: [],
      kappa: Number.NaN,
      kind: 'kink',
    })
    expect(diagnose(typed('sqrt(x)'), [-1])).toEqual({
      value: Number.NaN,
      gradient: [Number.NaN],
      hessian: undefined,
      gg: Number.NaN,
      ghg: Number.NaN,
      eigenvalues: [],
      eigenvectors: [],
      kappa: Number.NaN,
      kind: 'undefined',
    })
  })

  it('gives no κ where an eigenvalue is not positive', () => {
    expect(diagnose(typed('x^2 - y^2'), [1, 1]).kappa).toBeNaN()
    expect(diagnose(typed('x^2 + 0*y'), [1, 1]).kappa).toBeNaN()
  })
})
