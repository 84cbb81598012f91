import { expect, test } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { addRun, setSteps, setView } from '../settings/edit.ts'
import { readLink } from '../settings/link.ts'
import type { Notice } from '../settings/notice.ts'
import type { Settings } from '../settings/settings.ts'
import { holdWithinPage } from './pageLimit.ts'

const fourRuns = '#n=1e6&o=adam&o=adam&o=adam&o=adam'

test('one run more than fit shortens the steps in the settings themselves, and says so', () => {
  const { settings, notices } = setup(fourRuns)
  settings.setState((now) => addRun(now, 'adam'), true)
  expect(settings.getState().experiment).toMatchObject({ steps: 800_000 })
  expect(notices.getState()).toEqual([
    { kind: 'too-many-points', steps: 1e6, kept: 800_000, runs: 5, limit: 4e6 },
  ])
})

test('nobody hears of settings that are too long', () => {
  const { settings } = setup(`${fourRuns}&o=adam`)
  const heard: number[] = []
  settings.subscribe(({ experiment }) => heard.push(experiment.steps))
  settings.setState((now) => setSteps(now, 1e6), true)
  expect(heard).toEqual([800_000])
})

test('many edits leave one notice, the newest, beside the others', () => {
  const { settings, notices } = setup(`${fourRuns}&o=adam`)
  notices.setState([{ kind: 'repeated', key: 'n' }], true)
  for (const steps of [9e5, 950_000, 1e6]) settings.setState((now) => setSteps(now, steps), true)
  expect(notices.getState()).toEqual([
    { kind: 'repeated', key: 'n' },
    { kind: 'too-many-points', steps: 1e6, kept: 800_000, runs: 5, limit: 4e6 },
  ])
})

test('an edit that fits goes through as it is', () => {
  const { settings, notices } = setup(fourRuns)
  const next = setView(settings.getState(), { mode: 'map' })
  settings.setState(next, true)
  expect(settings.getState()).toEqual(next)
  expect(notices.getState()).toEqual([])
})

function setup(link: string) {
  const settings = createStore<Settings>(() => readLink(link).settings)
  const notices = createStore<readonly Notice[]>(() => [])
  holdWithinPage(settings, notices)
  return { settings, notices }
}
