import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fieldObjective, typedField } from '../formula/field.ts'
import type { Interval } from '../hyper.ts'
import { understood } from '../landscapes/choose.ts'
import { landscapes } from '../landscapes/index.ts'
import type { Objective } from '../objective.ts'
import { diagnose } from './diagnosis.ts'
import { findMinima } from './findMinima.ts'

function all(objective: Objective, domain: readonly Interval[]) {
  const search = findMinima(objective, domain)
  for (;;) {
    const { done, value } = search.next()
    if (done) return value
  }
}

function typed(text: string): Objective {
  const field = typedField(text, [])
  if (!field.ok) throw new Error(text)
  return fieldObjective(field.value, {})
}

const plane: readonly Interval[] = [
  [-2, 2],
  [-2, 2],
]

// The valley of Bukin 6 is a kink all along, which nothing that only goes downhill can follow to its bottom.
const known = landscapes
  .filter(({ id }) => id !== 'bukin-6')
  .map((landscape) => {
    const { field, parameters } = understood({ id: landscape.id, parameters: {} })
    const minima = landscape.minima(parameters)
    return { ...landscape, objective: fieldObjective(field, parameters), minima }
  })
  .filter(({ minima }) => minima.length > 0)

describe.each(known)('$name', ({ objective, domain, minima }) => {
  const found = all(objective, domain)
  const lowest = Math.min(...minima.map(({ point }) => objective.value(point)))
  const rounding = 1e-9 * Math.max(1, Math.abs(lowest))

  test('the lowest found is the minimum of the literature', () => {
    expect(Math.abs(found[0]!.value - lowest)).toBeLessThan(rounding)
  })

  test('every known minimum that is no point of a curve is found', () => {
    for (const { kind, point } of minima) {
      const isShown = domain.every(([low, high], i) => point[i]! >= low && point[i]! <= high)
      if (kind === 'curve' || !isShown) continue
      const away = found.map((other) => Math.hypot(...point.map((x, i) => x - other.point[i]!)))
      expect(Math.min(...away)).toBeLessThan(1e-5 * Math.max(1, Math.hypot(...point)))
    }
  })

  test('whatever is called stationary is', () => {
    for (const { kind, point } of found.filter((each) => each.kind === 'stationary')) {
      expect(diagnose(objective, point).kind, `${kind} at ${point}`).toBe('minimum')
    }
  })
})

test('a bowl anywhere in the domain is found once, to rounding', () => {
  const place = fc.double({ min: -1.9, max: 1.9, noNaN: true })
  const steep = fc.double({ min: 0.01, max: 1000, noNaN: true })
  fc.assert(
    fc.property(place, place, steep, (a, b, k) => {
      const found = all(typed(`(x - (${a}))^2 + ${k}*(y - (${b}))^2`), plane)
      expect(found).toHaveLength(1)
      expect(found[0]!.kind).toBe('stationary')
      expect(found[0]!.point[0]).toBeCloseTo(a, 10)
      expect(found[0]!.point[1]).toBeCloseTo(b, 10)
    }),
    { numRuns: 20 },
  )
})

test('what lies on the border, at a kink or on a curve is called so', () => {
  const kindOf = (text: string) => all(typed(text), plane)[0]!.kind
  expect(kindOf('x + y^2')).toBe('boundary')
  expect(kindOf('abs(x - 0.3) + y^2')).toBe('kink')
  expect(kindOf('(x*y - 1)^2')).toBe('curve')
})

test('a saddle and a slope without end are no minima', () => {
  const found = all(typed('x^2 - y^2'), plane)
  expect(found.map(({ kind }) => kind)).toEqual(['boundary', 'boundary'])
})

test('where f is not defined nothing is found and nothing is thrown', () => {
  expect(all(typed('log(-1 - x^2 - y^2)'), plane)).toEqual([])
})
