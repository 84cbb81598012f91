import { describe, expect, it, test } from 'vitest'
import { readLink, writeLink } from './link.ts'
import { setDomain } from './setDomain.ts'
import { readFormula, setFormula } from './setFormula.ts'

const base = readLink('').settings

describe('a typed formula', () => {
  it('keeps start, domain, camera and numbers, and is shown as high as it is', () => {
    const here = readLink('#fp=a:2&x0=0,0;1,1&cam=35,50,4.2&t=9').settings
    const typed = setFormula(here, '  (a - x)^2 + b*y^2 + c ')
    expect(typed.experiment.landscape).toEqual({
      id: 'formula',
      formula: '(a - x)^2 + b*y^2 + c',
      parameters: { a: 2, b: 100, c: 1 },
    })
    expect(typed.experiment.starts).toEqual(here.experiment.starts)
    expect(typed.view).toEqual({
      ...here.view,
      domain: [
        [-2, 2],
        [-1, 3],
      ],
      heightScale: 'linear',
    })
  })

  it('brings start and domain of its own in another dimension', () => {
    const curve = setFormula(base, 'x^2')
    expect(curve.experiment.starts).toEqual([[1.5]])
    expect(curve.view.domain).toBeUndefined()
    expect(setFormula(curve, 'x^2 + z').experiment.starts).toEqual([[1.5, 1, 0.5]])
  })

  it('keeps the height that was chosen for the one before', () => {
    const linked = readLink('#f=formula&e=x^2').settings
    expect(setFormula(linked, 'x^4').view.heightScale).toBeUndefined()
    const ranked = readLink('#f=formula&e=x^2&h=rank').settings
    expect(setFormula(ranked, 'x^4').view.heightScale).toBe('rank')
  })

  it('gets the numbers of names back that went for a while', () => {
    expect(setFormula(base, 'x + y + q', { q: 7 }).experiment.landscape.parameters).toEqual({
      q: 7,
    })
  })

  it('that cannot be read changes nothing and is wrong at its place in the text as typed', () => {
    expect(setFormula(base, '\n x + (')).toBe(base)
    expect(readFormula(base, '\n x +')).toMatchObject({ ok: false, error: { line: 1, column: 4 } })
    expect(readFormula(base, 'x'.repeat(100_000))).toMatchObject({
      ok: false,
      error: { problem: { kind: 'too-long' } },
    })
  })

  it('is held by a link', () => {
    const typed = setFormula(base, 'u = k*x\nu^2 + y^2 # half \ud83d')
    expect(readLink(writeLink(typed))).toEqual({ settings: typed, notices: [] })
    expect(typed.experiment.landscape.parameters).toEqual({ k: 1 })
  })
})

test('an end of the domain is set, and the own one is not kept', () => {
  const moved = setDomain(base, 1, 1, 5)
  expect(moved.view.domain).toEqual([
    [-2, 2],
    [-1, 5],
  ])
  expect(setDomain(moved, 1, 1, 3)).toEqual(base)
  expect(setDomain(base, 0, 0, 2)).toBe(base)
  expect(setDomain(base, 0, 0, 3)).toBe(base)
  expect(setDomain(base, 2, 0, 0)).toBe(base)
  expect(setDomain(base, 0, 0, Number.NEGATIVE_INFINITY).view.domain?.[0]).toEqual([-1e12, 2])
})
