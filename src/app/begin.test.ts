import { expect, test } from 'vitest'
import { createPlayback } from '../session/playback.ts'
import type { Session } from '../session/session.ts'
import { begin, beginUnlessBegun } from './begin.ts'

test.each([
  [120, true, 120, false],
  [undefined, true, 0, true],
  [undefined, false, 500, false],
])(
  'a link with t = %s, welcome to play: %s, is at step %s, playing: %s',
  (step, may, at, playing) => {
    const session = sessionAt(step)
    begin(session, may)
    expect(session.playback.step).toBe(at)
    expect(session.playback.state.getState().playing).toBe(playing)
  },
)

test('who moved the playhead before keeps it', () => {
  const session = sessionAt(120)
  session.playback.seek(40)
  beginUnlessBegun(session, true)
  expect(session.playback.step).toBe(40)
  expect(session.playback.state.getState().playing).toBe(false)
  // A host that puts another scene into the frame begins anew.
  begin(session, true)
  expect(session.playback.step).toBe(120)
})

function sessionAt(step: number | undefined): Session {
  const playback = createPlayback(500, { request: () => 1, cancel: () => {} })
  return { playback, settings: { getState: () => ({ view: { step } }) } } as unknown as Session
}
