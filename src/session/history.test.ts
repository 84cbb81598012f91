import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { anySettings } from '../settings/anySettings.testing.ts'
import { setCamera, setHyper, setView } from '../settings/edit.ts'
import { readLink } from '../settings/link.ts'
import type { Settings } from '../settings/settings.ts'
import { createHistory } from './history.ts'

function setUp(first: Settings = readLink('').settings) {
  const settings = createStore(() => first)
  const hand = { gesture: 0 as unknown, held: false, time: 0, now: () => hand.time }
  const history = createHistory(settings, hand)
  const edit = (change: (now: Settings) => Settings) => settings.setState(change, true)
  return { settings, hand, history, edit }
}

/** The rate of the first run. */
function rate({ experiment }: Settings): number | undefined {
  return experiment.runs[0]?.hypers.lr
}

describe('history', () => {
  it('makes one entry of what is dragged, however long that takes', () => {
    const { settings, hand, history, edit } = setUp()
    const before = settings.getState()
    Object.assign(hand, { gesture: 1, held: true })
    for (const lr of [0.01, 0.02, 0.03]) {
      hand.time += 5000
      edit((now) => setHyper(now, 0, 'lr', lr))
    }
    history.undo()
    expect(settings.getState()).toBe(before)
    expect(history.state.getState()).toEqual({ canUndo: false, canRedo: true })
    history.redo()
    expect(rate(settings.getState())).toBe(0.03)
  })

  it('makes one entry of what is typed into a field within a second, and two of what takes longer', () => {
    const { settings, hand, history, edit } = setUp()
    for (const [wait, lr] of [
      [0, 0.01],
      [900, 0.02],
      [1100, 0.03],
    ] as const) {
      hand.time += wait
      edit((now) => setHyper(now, 0, 'lr', lr))
    }
    history.undo()
    expect(rate(settings.getState())).toBe(0.02)
    history.undo()
    expect(history.state.getState().canUndo).toBe(false)
  })

  it('tells two gestures apart, even at the same moment', () => {
    const { settings, hand, history, edit } = setUp()
    edit((now) => setHyper(now, 0, 'lr', 0.01))
    hand.gesture = 1
    edit((now) => setHyper(now, 0, 'lr', 0.02))
    history.undo()
    expect(rate(settings.getState())).toBe(0.01)
  })

  it('takes the camera for an edit, and the step shown for none', () => {
    const { history, edit } = setUp()
    edit((now) => setView(now, { step: 7 }))
    expect(history.state.getState().canUndo).toBe(false)
    edit((now) => setCamera(now, { azimuth: 10, elevation: 40, distance: 4, east: 0, north: 0 }))
    expect(history.state.getState().canUndo).toBe(true)
  })

  it('forgets a gesture that ended where it began', () => {
    const { hand, history, edit } = setUp()
    hand.held = true
    edit((now) => setHyper(now, 0, 'lr', 0.5))
    edit((now) => setHyper(now, 0, 'lr', 0.001))
    expect(history.state.getState().canUndo).toBe(false)
  })

  it('puts what such a gesture does next into an entry of its own', () => {
    const { settings, hand, history, edit } = setUp()
    edit((now) => setHyper(now, 0, 'lr', 0.1))
    Object.assign(hand, { gesture: 1, held: true })
    for (const lr of [0.5, 0.1, 0.7]) edit((now) => setHyper(now, 0, 'lr', lr))
    history.undo()
    expect(rate(settings.getState())).toBe(0.1)
  })

  it('goes on from where it was undone: what was undone is gone then', () => {
    const { settings, hand, history, edit } = setUp()
    edit((now) => setHyper(now, 0, 'lr', 0.01))
    history.undo()
    hand.gesture = 1
    edit((now) => setHyper(now, 0, 'lr', 0.02))
    expect(history.state.getState()).toEqual({ canUndo: true, canRedo: false })
    history.redo()
    expect(rate(settings.getState())).toBe(0.02)
  })

  it('takes what follows a seal for an entry of its own', () => {
    const { settings, history, edit } = setUp()
    edit((now) => setHyper(now, 0, 'lr', 0.01))
    history.seal()
    edit((now) => setHyper(now, 0, 'lr', 0.02))
    history.undo()
    expect(rate(settings.getState())).toBe(0.01)
  })

  it('keeps 200 entries', () => {
    const { settings, hand, history, edit } = setUp()
    for (let place = 1; place <= 250; place++) {
      hand.gesture = place
      edit((now) => setHyper(now, 0, 'lr', place / 100))
    }
    let undone = 0
    while (history.state.getState().canUndo) {
      history.undo()
      undone++
    }
    expect(undone).toBe(200)
    expect(rate(settings.getState())).toBe(0.5)
  })
})

test('whatever was edited, undone entirely it is the first settings, and redone the last', () => {
  const edits = fc.array(fc.tuple(anySettings, fc.nat(2), fc.boolean(), fc.nat(2000)), {
    maxLength: 12,
  })
  fc.assert(
    fc.property(anySettings, edits, (first, all) => {
      const { settings, hand, history } = setUp(first)
      for (const [next, gesture, held, wait] of all) {
        Object.assign(hand, { gesture, held, time: hand.time + wait })
        settings.setState(next, true)
      }
      const last = settings.getState()
      while (history.state.getState().canUndo) history.undo()
      expect(stepless(settings.getState())).toEqual(stepless(first))
      while (history.state.getState().canRedo) history.redo()
      expect(stepless(settings.getState())).toEqual(stepless(last))
    }),
    { numRuns: 60 },
  )
})

function stepless({ experiment, view }: Settings): Settings {
  return { experiment, view: { ...view, step: undefined } }
}
