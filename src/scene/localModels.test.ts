import { expect, test } from 'vitest'
import { diagnose } from '../core/analysis/diagnosis.ts'
import { fieldObjective } from '../core/formula/field.ts'
import { understood } from '../core/landscapes/choose.ts'
import type { Scaling } from './heightScale.ts'
import { modelReach, modelsAt } from './localModels.ts'

const linear: Scaling = {
  kind: 'linear',
  soft: 1,
  low: 0,
  factor: 0.1,
  middle: 0,
  base: 0,
  ranks: new Float32Array(0),
}

function found(formula: string, x: number) {
  const { field, parameters } = understood({ id: 'formula', formula, parameters: {} })
  return { diagnosis: diagnose(fieldObjective(field, parameters), [x]) }
}

test('tangent and parabola agree with f in value, slope and curvature', () => {
  const [tangent, parabola] = modelsAt(found('x^3', 2), 1)
  expect(tangent!.curvature).toBeUndefined()
  expect([0, 1].map(tangent!.excessAt)).toEqual([7, 19])
  expect(parabola!.curvature).toBe(12)
  expect([0, 1, -1].map(parabola!.excessAt)).toEqual([7, 25, 1])
})

test('at a kink there is no parabola, and where f is not there nothing', () => {
  expect(modelsAt(found('|x|', 0), 0)).toHaveLength(1)
  expect(modelsAt(found('log(x)', -1), 0)).toHaveLength(0)
})

test('a model reaches to where it leaves the picture', () => {
  const [tangent, parabola] = modelsAt(found('x^2', 1), 0)
  const [from, to] = modelReach(tangent!, 1, [-4, 4], linear)
  expect(from).toBeCloseTo(0.5, 4)
  expect(to).toBe(4)
  const reach = modelReach(parabola!, 1, [-2, 4], linear)
  expect(reach[0]).toBe(-2)
  expect(reach[1]).toBeCloseTo(Math.sqrt(10), 4)
})

test('on a logarithmic scale a model ends where it falls below f*', () => {
  const log: Scaling = { ...linear, kind: 'log', soft: 1e-3, low: Math.log(1e-3), factor: 0.1 }
  const [tangent] = modelsAt(found('x^2', 1), 0)
  expect(modelReach(tangent!, 1, [-4, 4], log)[0]).toBeCloseTo(0.5, 4)
})
