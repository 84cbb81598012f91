import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  hypersOf,
  modifiersOf,
  plainModifiers,
  scheduleNames,
} from '../core/rule/modifiers/index.ts'
import { anySettings } from './anySettings.testing.ts'
import { runColor, runMarker } from './colors.ts'
import {
  addRun,
  duplicateRun,
  isSolo,
  moveRun,
  removeRun,
  replaceRun,
  setCamera,
  setHidden,
  setHyper,
  setLandscape,
  setLook,
  setParameter,
  setSolo,
  setStart,
  setSteps,
  setView,
} from './edit.ts'
import { readLink, writeLink } from './link.ts'
import { setDomain } from './setDomain.ts'
import { setFormula } from './setFormula.ts'
import { type ModifierChange, setModifier } from './setModifier.ts'
import type { Settings } from './settings.ts'

const base = readLink('').settings

function optimizersOf({ experiment }: Settings) {
  return experiment.runs.map(({ optimizer }) => optimizer)
}

function colorsOf({ view }: Settings) {
  return view.runs.map((look, place) => runColor(place, look))
}

test('another landscape brings its own start, domain and height; the runs stay', () => {
  const here = readLink('#fp=a:2&x0=0,0;1,1&dom=0,1,0,1&h=linear&t=9&n=50&o=adam,lr:1').settings
  expect(writeLink(setLandscape(here, 'himmelblau'))).toBe('#v=1&f=himmelblau&o=adam,lr:1&n=50')
  expect(setLandscape(here, 'nowhere')).toBe(here)
})

test('a parameter is clamped, and its default is not kept', () => {
  const set = setParameter(base, 'b', 50)
  expect(set.experiment.landscape.parameters).toEqual({ b: 50 })
  expect(setParameter(set, 'b', 100)).toEqual(base)
  expect(setParameter(base, 'constructor', 1)).toBe(base)
  expect(setParameter(base, 'b', Number.NaN)).toBe(base)
  const typed = readLink('#e=a*x^2&fp=a:2').settings
  expect(setParameter(typed, 'a', 3).experiment.landscape.parameters).toEqual({ a: 3 })
})

test('a start takes finite points of its own dimension', () => {
  expect(setStart(base, [0, -0]).experiment.starts).toEqual([[0, 0]])
  expect(setStart(base, [0, 1, 2])).toBe(base)
  expect(setStart(base, [0, Number.NaN])).toBe(base)
  expect(setStart(base, [0, 1], 3)).toBe(base)
})

test('a hyper is clamped, and its default is not kept', () => {
  expect(setHyper(base, 2, 'lr', 0.5).experiment.runs[2]?.hypers).toEqual({ lr: 0.5 })
  expect(setHyper(base, 2, 'lr', -1).experiment.runs[2]?.hypers).toEqual({ lr: 0 })
  expect(setHyper(base, 2, 'lr', 0.001).experiment.runs[2]?.hypers).toEqual({})
  expect(setHyper(base, 2, 'nothing', 1)).toBe(base)
  const counting = replaceRun(base, 2, 'lbfgs')
  expect(setHyper(counting, 2, 'history_size', 7.6).experiment.runs[2]?.hypers).toEqual({
    history_size: 8,
  })
})

test('runs keep colour and marker when others come and go', () => {
  const [first, second, third] = colorsOf(base)
  expect(colorsOf(removeRun(base, 0))).toEqual([second, third])
  expect(colorsOf(moveRun(base, 0, 2))).toEqual([second, third, first])
  expect(optimizersOf(moveRun(base, 0, 2))).toEqual(['momentum', 'adam', 'gradient-descent'])
  expect(moveRun(moveRun(base, 0, 2), 2, 0)).toEqual(base)
  const moved = moveRun(base, 2, 0)
  expect(runMarker(0, moved.view.runs[0])).toBe(runMarker(2))
  const again = addRun(removeRun(base, 0), 'nesterov')
  expect(new Set(colorsOf(again)).size).toBe(3)
})

test('a duplicate stands behind its original, in a colour of its own', () => {
  const twice = duplicateRun(setLook(base, 1, { label: ' the\n one ' }), 1)
  expect(optimizersOf(twice)).toEqual(['gradient-descent', 'momentum', 'momentum', 'adam'])
  expect(new Set(colorsOf(twice)).size).toBe(4)
  expect(twice.view.runs[1]).toEqual({ label: 'the one' })
})

test('the last run stays, and there is room for sixteen', () => {
  const one = removeRun(removeRun(base, 0), 0)
  expect(removeRun(one, 0)).toBe(one)
  let full = base
  for (let i = 0; i < 20; i++) full = addRun(full, 'adam')
  expect(full.experiment.runs).toHaveLength(16)
  expect(full.view.runs).toHaveLength(16)
  expect(duplicateRun(full, 0)).toBe(full)
})

test('a replaced run keeps its colour and loses its label', () => {
  const named = setLook(setHidden(base, 0, true), 0, { label: 'plain', color: '#123456' })
  const { experiment, view } = replaceRun(named, 0, 'adam')
  expect(experiment.runs[0]).toEqual({ optimizer: 'adam', hypers: {} })
  expect(view.runs[0]).toEqual({ color: '#123456', hidden: true })
  expect(setHidden(named, 0, false).view.runs[0]).toEqual({ label: 'plain', color: '#123456' })
})

test('a label typed in is no longer than a link lets it be', () => {
  const named = setLook(base, 0, { label: ` ${'漢'.repeat(59)}\n😀 and more` })
  expect(named.view.runs[0]!.label).toBe(`${'漢'.repeat(59)}`)
  expect(readLink(writeLink(named))).toEqual({ settings: named, notices: [] })
})

test('one run is shown alone, and then all are again', () => {
  const hidden = ({ view }: Settings) => view.runs.map((look) => look.hidden ?? false)
  const alone = setSolo(base, 1)
  expect(hidden(alone)).toEqual([true, false, true])
  expect([0, 1, 2].map((run) => isSolo(alone, run))).toEqual([false, true, false])
  expect(hidden(setSolo(alone, 2))).toEqual([true, true, false])
  expect(setSolo(alone, 1)).toEqual(base)
  expect(setSolo(base, 7)).toBe(base)
})

test('fewer steps take the step shown along', () => {
  const at = setView(base, { step: 800 })
  expect(setSteps(at, 500.4)).toMatchObject({ experiment: { steps: 500 }, view: { step: 500 } })
  expect(setSteps(at, 0).experiment.steps).toBe(1)
  expect(setSteps(at, Number.POSITIVE_INFINITY).experiment.steps).toBe(1_000_000)
})

test('a camera is rounded to what an eye can tell', () => {
  const camera = { azimuth: 400.123, elevation: -5, distance: 4.56789, east: 0.12345, north: -300 }
  expect(setCamera(base, camera).view.camera).toEqual({
    azimuth: 40.1,
    elevation: 0.1,
    distance: 4.57,
    east: 0.123,
    north: -100,
  })
  // Who looks from nearby sees smaller steps.
  const near = setCamera(base, { ...camera, distance: 0.2 }).view.camera
  expect(near?.east).toBe(0.12345)
  expect(setCamera(base, undefined)).toEqual(base)
})

const anyLabel = fc.string({ unit: 'binary', maxLength: 90 })
function someChange(): fc.Arbitrary<ModifierChange> {
  const numbers = Object.keys(
    hypersOf([
      ...scheduleNames.flatMap((schedule) => modifiersOf({ schedule })),
      ...plainModifiers,
    ]),
  )
  const number = fc.tuple(
    fc.constantFrom(...numbers),
    fc.oneof(fc.constant(undefined), fc.double(), fc.double({ min: -2, max: 20, noNaN: true })),
  )
  const word = fc.tuple(
    fc.constant('schedule'),
    fc.constantFrom(undefined, 'constant', 'nothing', ...scheduleNames),
  )
  return fc.array(fc.oneof(number, word), { maxLength: 3 }).map(Object.fromEntries)
}

/** Formulas, pieces of them, and whatever else comes out of a keyboard or a clipboard. */
const anyFormula = fc.oneof(
  fc.constantFrom(
    'x^2',
    'a*x^2 + b*y',
    ' kappa*x*y*z\n',
    'u = c*x\nu^2 + αy',
    '__proto__',
    'x # \ud800',
  ),
  fc.array(
    fc.constantFrom('a', 'x', 'y', ' ', '+', '^2', '(', ')', 'sin', '=', '\n', '#', 'é', '𝛼'),
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
)

const someEdit = fc.oneof(
  fc.tuple(
    fc.constant(setFormula),
    fc.tuple(anyFormula.map((text) => (Array.isArray(text) ? text.join('') : text))),
  ),
  fc.tuple(
    fc.constant(setDomain),
    fc.tuple(fc.nat(3), fc.constantFrom(0, 1), fc.oneof(fc.double(), fc.integer())),
  ),
  fc.tuple(fc.constant(setLandscape), fc.tuple(fc.constantFrom('saddle', 'ackley', 'x'))),
  fc.tuple(fc.constant(setParameter), fc.tuple(fc.constantFrom('a', 'kappa', 'x'), fc.double())),
  fc.tuple(fc.constant(setStart), fc.tuple(fc.array(fc.double()), fc.nat(3))),
  fc.tuple(fc.constant(addRun), fc.tuple(fc.constantFrom('adam', 'momentum', 'x'))),
  fc.tuple(fc.constant(duplicateRun), fc.tuple(fc.nat(6))),
  fc.tuple(fc.constant(removeRun), fc.tuple(fc.nat(6))),
  fc.tuple(fc.constant(moveRun), fc.tuple(fc.nat(6), fc.nat(6))),
  fc.tuple(fc.constant(replaceRun), fc.tuple(fc.nat(6), fc.constantFrom('adam', 'x'))),
  fc.tuple(fc.constant(setHyper), fc.tuple(fc.nat(6), fc.constantFrom('lr', 'x'), fc.double())),
  fc.tuple(fc.constant(setModifier), fc.tuple(fc.nat(6), someChange())),
  fc.tuple(fc.constant(setHidden), fc.tuple(fc.nat(6), fc.boolean())),
  fc.tuple(fc.constant(setLook), fc.tuple(fc.nat(6), fc.record({ label: anyLabel }))),
  fc.tuple(fc.constant(setSolo), fc.tuple(fc.nat(6))),
  fc.tuple(fc.constant(setSteps), fc.tuple(fc.double())),
) as fc.Arbitrary<[(settings: Settings, ...rest: unknown[]) => Settings, unknown[]]>

test('whatever is edited, a link brings it back', () => {
  fc.assert(
    fc.property(anySettings, fc.array(someEdit, { maxLength: 8 }), (settings, edits) => {
      const edited = edits.reduce((now, [edit, rest]) => edit(now, ...rest), settings)
      const { settings: back, notices } = readLink(writeLink(edited))
      // Of rules that cannot be read it is told every time.
      expect(notices.filter(({ kind }) => kind !== 'rule')).toEqual([])
      expect(back).toEqual(edited)
    }),
    { numRuns: 500 },
  )
})
