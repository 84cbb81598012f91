import { describe, expect, it } from 'vitest'
import { type Chosen, choose, understood } from './choose.ts'
import { landscapes } from './index.ts'

function typed(formula: string, parameters: Record<string, number> = {}): Chosen {
  return understood({ id: 'formula', formula, parameters })
}

describe('a landscape of the menu', () => {
  it.each(landscapes)('$id comes with its field and its defaults', (landscape) => {
    const chosen = choose({ id: landscape.id, parameters: {} })
    if (!chosen.ok) throw new Error(JSON.stringify(chosen.error))
    expect(chosen.value.landscape).toBe(landscape)
    expect(chosen.value.field.coordinates).toEqual(landscape.coordinates)
    expect(Object.keys(chosen.value.parameters)).toEqual(Object.keys(landscape.parameters))
  })

  it('takes the chosen parameters and forgets unknown ones', () => {
    const chosen = choose({ id: 'rosenbrock', parameters: { b: 5, nonsense: 1 } })
    expect(chosen.ok && chosen.value.parameters).toEqual({ a: 1, b: 5 })
  })

  it('is compiled once', () => {
    const [first, second] = [{}, { b: 3 }].map((parameters) =>
      choose({ id: 'rosenbrock', parameters }),
    )
    expect(first?.ok && first.value.field).toBe(second?.ok && second.value.field)
  })

  it('throws a sentence for an id that no menu has', () => {
    expect(() => choose({ id: 'nowhere', parameters: {} })).toThrow(
      'There is no landscape "nowhere" in the menu.',
    )
  })
})

describe('a typed formula', () => {
  it('that cannot be read is a slip where it has to be understood', () => {
    expect(() => typed('x + (')).toThrow('The formula is wrong')
  })

  it.each([
    ['x^2', ['x']],
    ['y^2', ['x', 'y']],
    ['x^2 + y^2', ['x', 'y']],
    ['x + z', ['x', 'y', 'z']],
  ])('%s has the coordinates %j, and a domain and start for each', (formula, coordinates) => {
    const { landscape, field } = typed(formula)
    expect(landscape.coordinates).toEqual(coordinates)
    expect(field.coordinates).toEqual(coordinates)
    // Published links rest on these numbers.
    expect(landscape.domain).toEqual(coordinates.map(() => [-2, 2]))
    expect(landscape.start).toEqual([1.5, 1, 0.5].slice(0, coordinates.length))
    expect(landscape.height).toBe('log')
    expect(landscape.minima({})).toEqual([])
  })

  it('has every given name for a parameter, 1 by default', () => {
    const { landscape, parameters, field } = typed('p*x^2 + q', { p: 3, q: 0 })
    expect(parameters).toEqual({ p: 3, q: 0 })
    expect(field.parameters).toEqual(['p', 'q'])
    expect(landscape.parameters.p).toMatchObject({ symbol: 'p', default: 1 })
    expect(typed('theta*x', { theta: 2 }).landscape.parameters.theta?.symbol).toBe('θ')
  })

  it('is not parsed again while a parameter turns', () => {
    const first = typed('p*x^2', { p: 1 })
    const second = typed('p*x^2', { p: 2 })
    expect(second.field).toBe(first.field)
    expect(second.landscape).toBe(first.landscape)
    expect(second.parameters).toEqual({ p: 2 })
    for (let i = 0; i < 100; i++) typed(`x^2 + ${i}`)
    expect(typed('p*x^2', { p: 2 }).field).not.toBe(first.field)
  })

  it('says what is wrong with a text that is none', () => {
    expect(choose({ id: 'formula', parameters: {} })).toMatchObject({
      ok: false,
      error: { problem: { kind: 'empty' } },
    })
    expect(choose({ id: 'formula', formula: 'x +', parameters: {} })).toMatchObject({
      ok: false,
      error: { line: 0, column: 3 },
    })
  })

  it('takes names that objects inherit', () => {
    const { parameters } = typed('constructor*x', { constructor: 2 })
    expect(parameters).toEqual({ constructor: 2 })
  })
})
