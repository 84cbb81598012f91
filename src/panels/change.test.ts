import { describe, expect, it } from 'vitest'
import { diagnose } from '../core/analysis/diagnosis.ts'
import { fieldObjective, typedField } from '../core/formula/field.ts'
import { changeOf } from './change.ts'

function diagnosed(formula: string, point: readonly number[]) {
  const parsed = typedField(formula, [])
  if (!parsed.ok) throw new Error(`${formula} cannot be read.`)
  const objective = fieldObjective(parsed.value, {})
  return { objective, diagnosis: diagnose(objective, point) }
}

describe('changeOf', () => {
  it('is −ηgᵀg + ½η²gᵀHg for a step of gradient descent', () => {
    const point = [-1.2, 1]
    const { objective, diagnosis } = diagnosed('(1 - x)^2 + 100*(y - x^2)^2', point)
    const eta = 0.001
    const next = point.map((w, i) => w - eta * diagnosis.gradient[i]!)
    const { predicted, actual } = changeOf(diagnosis, point, next, objective.value(next))
    expect(predicted).toBeCloseTo(-eta * diagnosis.gg + (eta ** 2 * diagnosis.ghg) / 2, 9)
    expect(actual).toBeCloseTo(objective.value(next) - objective.value(point), 12)
  })

  it('is right for every step in a bowl', () => {
    const { objective, diagnosis } = diagnosed('x^2 + 3*y^2 + x*y', [2, -1])
    const next = [-1.5, 0.25]
    const { predicted, actual } = changeOf(diagnosis, [2, -1], next, objective.value(next))
    expect(predicted).toBeCloseTo(actual, 12)
  })

  it('predicts nothing on a kink', () => {
    const { diagnosis } = diagnosed('abs(x) + y^2', [0, 1])
    expect(changeOf(diagnosis, [0, 1], [0, 0], 0)).toEqual({ predicted: Number.NaN, actual: -1 })
  })
})
