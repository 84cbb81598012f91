import { expect, onTestFinished, test, vi } from 'vitest'
import type { Experiment, RunChoice } from '../core/experiment.ts'
import { removeRun, setHyper, setLook } from '../settings/edit.ts'
import type { Settings } from '../settings/settings.ts'
import { createEngine } from '../worker/engine.ts'
import { buffersInFlight, type Reply, type Request } from '../worker/protocol.ts'
import { beginWalk } from '../worker/walks.ts'
import type { Channel } from './connection.ts'
import type { Clock } from './playback.ts'
import { createSession, type Session } from './session.ts'
import { fakeClock } from './testing/fakeClock.ts'

const adam: RunChoice = { optimizer: 'adam', hypers: { lr: 0.02 } }
const descent: RunChoice = { optimizer: 'gradient-descent', hypers: { lr: 0.001 } }

function settingsOf(change: Partial<Experiment>): Settings {
  const experiment: Experiment = {
    landscape: { id: 'rosenbrock', parameters: {} },
    starts: [[-1.2, 1]],
    runs: [adam, descent],
    steps: 3000,
    seed: 0,
    ...change,
  }
  const view = {
    domain: undefined,
    step: 0,
    mode: '3d',
    camera: undefined,
    heightScale: undefined,
    exaggeration: 1,
    levels: 20,
    spacing: 'height',
    light: { azimuth: 315, elevation: 39 },
    lowest: undefined,
    overlays: [],
    charts: [],
    chartAxis: 'steps',
    below: undefined,
    minima: true,
    colors: 'atlas',
    enclosed: 0.25,
    slices: undefined,
    tail: 0,
    runs: experiment.runs.map(() => ({})),
  } as const
  return { experiment, view }
}

/** A worker without a thread: the real engine, whose messages are handed over as between threads. */
function threadless() {
  const requests: Request[] = []
  const replies: Reply[] = []
  let away = 0
  let mostAway = 0
  let open = true
  const channel: Channel = {
    onmessage: null,
    onmessageerror: null,
    onerror: null,
    postMessage(request, transfer) {
      const received = structuredClone(request, { transfer })
      requests.push(received)
      if (received.kind === 'credit') away--
      setImmediate(() => void (open && handle(received)))
    },
    terminate: () => {
      open = false
    },
  }
  const handle = createEngine({
    post(reply, transfer) {
      const data = structuredClone(reply, { transfer })
      if (data.kind === 'points') mostAway = Math.max(mostAway, ++away)
      setImmediate(() => {
        if (!open) return
        replies.push(data)
        channel.onmessage?.({ data } as MessageEvent)
      })
    },
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
  })
  return { channel, requests, replies, mostAway: () => mostAway }
}

type Thread = ReturnType<typeof threadless>

/** A session with its threads, the newest last. */
function running(settings: Settings, clock?: Clock) {
  const threads: Thread[] = []
  function connect() {
    const thread = threadless()
    threads.push(thread)
    return thread.channel
  }
  const session = createSession({ connect, ...(clock && { clock }) }, settings)
  onTestFinished(() => session.dispose())
  const kinds = () => threads.at(-1)!.requests.map(({ kind }) => kind)
  return { session, threads, kinds }
}

/** The machine may be slow: what is waited for comes or does not, and when is of no interest. */
vi.setConfig({ testTimeout: 60_000 })

function eventually<T>(read: () => T) {
  return expect.poll(read, { timeout: 50_000, interval: 5 })
}

/** Waits until all of the newest revision is there; none of its runs makes more than `steps`. */
function settled({ race, ground, progress }: Session, steps = 3000) {
  return eventually(
    () =>
      ground.getState().revision > 0 &&
      race.getState().trajectories.length > 0 &&
      race.getState().trajectories.every(({ ending }) => ending && ending.step <= steps) &&
      progress.getState().every(({ ending }) => ending),
  )
}

function edit({ settings }: Session, change: Partial<Experiment>) {
  const { experiment } = settings.getState()
  settings.setState({ experiment: { ...experiment, ...change } })
}

test('settings in; trajectories, progress and ground out', async () => {
  const { session } = running(settingsOf({}))
  await settled(session).toBe(true)
  const { trajectories, dimension } = session.race.getState()
  expect(dimension).toBe(2)
  trajectories.forEach((trajectory, run) => {
    const expected = new Float64Array(3 * 3001)
    beginWalk(session.settings.getState().experiment, run).advance(expected, 0, 3001)
    expect(trajectory.count).toBe(3001)
    expect(trajectory.points.subarray(0, 3 * 3001)).toEqual(expected)
    expect(trajectory.vertexCount).toBeGreaterThan(2)
  })
  expect(session.progress.getState()).toMatchObject([
    { count: 3001, ending: { kind: 'done', step: 3000 } },
    { count: 3001, ending: { kind: 'done', step: 3000 } },
  ])
  const { size, values, base, domain } = session.ground.getState()
  expect(values).toHaveLength(size[0] * size[1])
  expect(base).toBe(0)
  expect(domain).toEqual([
    [-2, 2],
    [-1, 3],
  ])
})

test('sixteen runs with many steps stay within four buffers', async () => {
  const runs = Array.from({ length: 16 }, (_, i) => ({ ...adam, hypers: { lr: 0.001 * (i + 1) } }))
  const { session, threads } = running(settingsOf({ runs, steps: 40_000 }))
  await settled(session, 40_000).toBe(true)
  const counts = session.race.getState().trajectories.map(({ count }) => count)
  expect(counts).toEqual(runs.map(() => 40_001))
  expect(threads[0]!.mostAway()).toBeLessThanOrEqual(buffersInFlight)
})

test('a million steps of four runs arrive; the fifth run makes all of them shorter', async () => {
  const runs = [adam, descent, { ...adam, hypers: { lr: 0.1 } }, { ...adam, hypers: { lr: 0.2 } }]
  const { session } = running(settingsOf({ runs, steps: 1_000_000 }))
  await settled(session, 1_000_000).toBe(true)
  const vertices = session.race.getState().trajectories.map(({ vertexCount }) => vertexCount)
  expect(Math.max(...vertices)).toBeLessThanOrEqual(65_536 / 4)
  expect(session.playback.last).toBe(1_000_000)
  edit(session, { runs: [...runs, adam] })
  expect(session.playback.last).toBe(800_000)
  await eventually(() => session.race.getState().trajectories.length).toBe(5)
  await settled(session, 800_000).toBe(true)
  expect(session.race.getState().trajectories.map(({ count }) => count)).toEqual(
    runs.concat(adam).map(() => 800_001),
  )
})

test('changing only the view computes nothing', async () => {
  const { session, kinds } = running(settingsOf({}))
  await settled(session).toBe(true)
  const before = kinds()
  const { view, experiment } = session.settings.getState()
  session.settings.setState({ view: { ...view, mode: 'map', levels: 30 } })
  session.settings.setState({ experiment: structuredClone(experiment) })
  expect(kinds()).toEqual(before)
})

test('other hypers ask for points alone, another landscape for ground too', async () => {
  const { session, threads } = running(settingsOf({}))
  const asked = () =>
    threads[0]!.requests.filter(({ kind }) => kind !== 'credit').map(({ kind }) => kind)
  await settled(session).toBe(true)
  edit(session, { runs: [descent] })
  await eventually(() => session.race.getState().revision).toBe(2)
  expect(asked()).toEqual(['grid', 'start', 'start'])
  edit(session, { landscape: { id: 'himmelblau', parameters: {} } })
  await eventually(() => session.ground.getState().revision).toBe(2)
  await eventually(() => session.race.getState().revision).toBe(3)
  expect(asked()).toEqual(['grid', 'start', 'start', 'grid', 'start'])
})

test('another domain thins the paths anew', async () => {
  const { session } = running(settingsOf({}))
  await settled(session).toBe(true)
  const { view } = session.settings.getState()
  session.settings.setState({
    view: {
      ...view,
      domain: [
        [-4, 4],
        [-4, 4],
      ],
    },
  })
  await eventually(() => session.race.getState().revision).toBe(2)
  const [x, y] = session.race.getState().trajectories[0]!.vertices
  expect([x, y]).toEqual([Math.fround(0.35), 0.625])
})

test('while an edit is unanswered only the newest of the next is sent, and the old paths stay', async () => {
  const { session, threads } = running(settingsOf({}))
  await settled(session).toBe(true)
  const shown = session.race.getState()
  for (let i = 1; i <= 50; i++) edit(session, { starts: [[-1 - i / 100, 1]] })
  expect(session.race.getState()).toBe(shown)
  expect(shown.trajectories[0]!.count).toBe(3001)
  await eventually(() => session.race.getState().trajectories[0]!.points[0]).toBe(-1.5)
  const starts = threads[0]!.requests.filter(({ kind }) => kind === 'start')
  expect(starts).toHaveLength(3)
})

test('old paths keep their looks until the first points of other runs are there', async () => {
  const { session } = running(settingsOf({}))
  await settled(session).toBe(true)
  session.settings.setState((settings) => removeRun(settings, 0))
  expect(session.race.getState()).toMatchObject({ runs: [adam, descent], looks: [{}, {}] })
  session.settings.setState((settings) => setLook(settings, 0, { label: 'downhill' }))
  await eventually(() => session.race.getState().trajectories).toHaveLength(1)
  const { runs, looks } = session.race.getState()
  const { experiment, view } = session.settings.getState()
  expect(looks).toEqual([{ color: '1', label: 'downhill' }])
  expect(looks).toBe(view.runs)
  expect(runs).toBe(experiment.runs)
})

test('other looks of the same runs are worn at once', async () => {
  const { session } = running(settingsOf({}))
  await settled(session).toBe(true)
  const { trajectories } = session.race.getState()
  session.settings.setState((settings) => setLook(settings, 1, { hidden: true }))
  expect(session.race.getState()).toMatchObject({ trajectories, looks: [{}, { hidden: true }] })
  expect(session.race.getState().runs).toBe(session.settings.getState().experiment.runs)
})

test('nobody hears of the race before points of an edited rate are there', async () => {
  const { session } = running(settingsOf({}))
  await settled(session).toBe(true)
  const heard = vi.fn()
  session.race.subscribe(heard)
  session.settings.setState((settings) => setHyper(settings, 0, 'lr', 0.012))
  expect(heard).not.toHaveBeenCalled()
  await eventually(() => heard.mock.calls.length).toBeGreaterThan(0)
})

test('arrays are taken over from revision to revision', async () => {
  const { session } = running(settingsOf({ steps: 50_000 }))
  await settled(session, 50_000).toBe(true)
  const { points, vertices } = session.race.getState().trajectories[1]!
  edit(session, { starts: [[0, 0]] })
  await eventually(() => session.race.getState().revision).toBe(2)
  expect(session.race.getState().trajectories[1]!.points).toBe(points)
  expect(session.race.getState().trajectories[1]!.vertices).toBe(vertices)
})

test('runs that an edit leaves as they are go on, and all have the points they had alone', async () => {
  const { session, threads } = running(settingsOf({ steps: 60_000 }))
  const third = { ...adam, hypers: { lr: 0.3 } }
  edit(session, { runs: [adam, descent, third] })
  await eventually(() => session.race.getState().trajectories.length).toBe(3)
  const [, middle, last] = session.race.getState().trajectories
  // In the midst of the race: another rate for the first, and the other two in each other's place.
  edit(session, { runs: [{ ...adam, hypers: { lr: 0.01 } }, third, descent] })
  await eventually(() => session.race.getState().revision).toBe(3)
  expect(session.race.getState().trajectories[1]).toBe(last)
  expect(session.race.getState().trajectories[2]).toBe(middle)
  await settled(session, 60_000).toBe(true)
  session.race.getState().trajectories.forEach(({ points, count, stride }, run) => {
    const expected = new Float64Array(3 * 60_001)
    const made = beginWalk(session.settings.getState().experiment, run).advance(expected, 0, 60_001)
    expect(count).toBe(made)
    expect(points.subarray(0, count * stride)).toEqual(expected.subarray(0, made * 3))
  })
  expect(threads[0]!.requests.findLast(({ kind }) => kind === 'start')).toMatchObject({
    keep: { revision: 2, runs: [undefined, 2, 1] },
  })
})

test('every buffer comes home, those of silenced revisions too', async () => {
  const { session, threads } = running(settingsOf({ steps: 200_000 }))
  for (let i = 1; i <= 5; i++) {
    await eventually(() => session.race.getState().revision).toBe(i)
    edit(session, { starts: [[-1 - i / 100, 1]] })
  }
  await eventually(() => session.race.getState().revision).toBe(6)
  await settled(session, 200_000).toBe(true)
  const { requests, replies, mostAway } = threads[0]!
  const credits = requests.filter(({ kind }) => kind === 'credit')
  expect(credits).toHaveLength(replies.filter(({ kind }) => kind === 'points').length)
  expect(mostAway()).toBeLessThanOrEqual(buffersInFlight)
})

test('where no minimum is known, the lowest of the grid is the base', async () => {
  const landscape = { id: 'formula', parameters: {}, formula: 'x^2 + y^2 - 3' }
  const { session, threads } = running(settingsOf({ landscape, starts: [[1, 1]] }))
  await settled(session).toBe(true)
  const { base, range } = session.ground.getState()
  expect(base).toBe(range[0])
  expect(threads[0]!.requests.filter(({ kind }) => kind === 'start')).toMatchObject([
    { picture: { base } },
  ])
})

test('a run that diverges and one that leaves the domain say so', async () => {
  const landscape = { id: 'formula', parameters: {}, formula: 'log(x) + y^2' }
  const { session } = running(
    settingsOf({
      landscape,
      starts: [[0.5, 1]],
      runs: [
        { ...descent, hypers: { lr: 1 } },
        { ...descent, hypers: { lr: 0.01 } },
      ],
    }),
  )
  await settled(session).toBe(true)
  const { trajectories } = session.race.getState()
  expect(trajectories[0]).toMatchObject({ count: 1, ending: { kind: 'left-domain', step: 1 } })
  expect(trajectories[1]!.ending!.kind).toBe('left-domain')
  edit(session, {
    landscape: { id: 'rosenbrock', parameters: {} },
    runs: [{ ...descent, hypers: { lr: 1 } }],
  })
  await eventually(() => session.race.getState().trajectories[0]?.ending?.kind).toBe('diverged')
})

test('playing ends where every run has ended, until a run goes on', async () => {
  const landscape = { id: 'formula', parameters: {}, formula: 'log(x) + y^2' }
  const { clock, frame } = fakeClock()
  const early = settingsOf({
    landscape,
    starts: [[0.5, 1]],
    runs: [{ ...descent, hypers: { lr: 0.01 } }],
  })
  const { session } = running(early, clock)
  await settled(session).toBe(true)
  const reached = session.race.getState().trajectories[0]!.count - 1
  expect(reached).toBeGreaterThan(0)
  session.playback.state.setState({ speed: 20_000 })
  session.playback.play()
  for (let i = 0; i < 50; i++) frame(20)
  expect(session.playback.step).toBe(reached)
  expect(session.playback.state.getState().playing).toBe(false)
  edit(session, { landscape: { id: 'rosenbrock', parameters: {} }, runs: [adam] })
  await eventually(() => session.race.getState().revision).toBe(2)
  await settled(session).toBe(true)
  session.playback.play()
  for (let i = 0; i < 50; i++) frame(20)
  expect(session.playback.step).toBe(3000)
})

test('diagnoses are answered for the landscape whose points are shown', async () => {
  const { session } = running(settingsOf({}))
  const [diagnosis] = await session.diagnose([[1, 1]])
  expect(diagnosis).toMatchObject({ value: 0, gg: 0, kind: 'minimum' })
  await settled(session).toBe(true)
  edit(session, { landscape: { id: 'rosenbrock', parameters: { a: 3 } } })
  expect(await session.diagnose([[1, 1]])).toMatchObject([{ value: 0 }])
  await eventually(() => session.race.getState().revision).toBe(2)
  expect(await session.diagnose([[1, 1]])).toMatchObject([{ value: 4 }])
})

test('a crash is told, and the worker starts again where the settings are', async () => {
  const { session, threads } = running(settingsOf({}))
  await settled(session).toBe(true)
  const question = session.diagnose([[1, 1]])
  threads[0]!.channel.onerror?.({ message: 'lost', preventDefault: () => {} } as ErrorEvent)
  expect(session.trouble.getState()).toEqual({ kind: 'crash', message: 'lost', restarted: true })
  expect(await question).toEqual([])
  expect(threads).toHaveLength(2)
  await eventually(() => session.race.getState().revision).toBe(2)
  await settled(session).toBe(true)
  expect(session.trouble.getState()?.message).toBe('lost')
  edit(session, { starts: [[0, 0]] })
  expect(session.trouble.getState()).toBeUndefined()
})

test('a slip in the engine stops after a few tries and leaves its message', async () => {
  const { session, threads } = running(settingsOf({}))
  await settled(session).toBe(true)
  edit(session, { runs: [{ optimizer: 'nobody', hypers: {} }] })
  await eventually(() => session.trouble.getState()?.restarted).toBe(false)
  expect(session.trouble.getState()!.message).toContain('nobody')
  expect(threads).toHaveLength(3)
  expect(await session.diagnose([[1, 1]])).toEqual([])
  edit(session, { runs: [descent] })
  await eventually(() => session.race.getState().trajectories).toHaveLength(1)
  expect(session.trouble.getState()).toBeUndefined()
})

test('a question that always fails is given up, although all runs end each time', async () => {
  const { session, threads } = running(settingsOf({ steps: 10 }))
  const nonsense: number[][] = JSON.parse('[null]')
  session.race.subscribe(() => void session.diagnose(nonsense))
  await eventually(() => session.trouble.getState()?.restarted).toBe(false)
  expect(threads).toHaveLength(3)
})

test('an edit that comes while the slip before it is under way gets its chance', async () => {
  const { session } = running(settingsOf({ runs: [{ optimizer: 'nobody', hypers: {} }] }))
  await eventually(() => session.trouble.getState()?.restarted).toBe(false)
  edit(session, { starts: [[0, 0]] })
  edit(session, { runs: [descent] })
  await eventually(() => session.race.getState().trajectories).toHaveLength(1)
  expect(session.trouble.getState()?.restarted).toBe(true)
})

test('the playhead stays when settings change, and the chosen run is always there', async () => {
  const { session } = running(settingsOf({}))
  session.chosen.setState({ run: 1 })
  session.playback.seek(2000)
  edit(session, { runs: [adam] })
  expect(session.playback.step).toBe(2000)
  expect(session.chosen.getState()).toEqual({ run: 0 })
  edit(session, { steps: 1500 })
  expect(session.playback.step).toBe(1500)
})

test('whoever draws is told of points and ground', async () => {
  const { session } = running(settingsOf({}))
  let news = 0
  session.onData(() => news++)
  await settled(session).toBe(true)
  expect(news).toBeGreaterThan(1)
})
