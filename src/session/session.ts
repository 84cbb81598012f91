import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Diagnosis } from '../core/analysis/diagnosis.ts'
import type { Autopsy } from '../core/autopsy.ts'
import type { Ending } from '../core/ending.ts'
import { type LandscapeChoice, pageRuns, pageSteps, type RunChoice } from '../core/experiment.ts'
import { vertexShare } from '../core/geometry/decimate.ts'
import type { Interval } from '../core/hyper.ts'
import type { RunLook, Settings } from '../settings/settings.ts'
import type { FileAnswer, FileAsk, GroundWish, Reply, SurveyRequest } from '../worker/protocol.ts'
import { type Channel, createConnection } from './connection.ts'
import { type Begun, createErrands, vertexBudget } from './errands.ts'
import { createGhosts, type Ghosts } from './ghosts.ts'
import { planFor } from './plan.ts'
import { type Clock, createPlayback, type Playback } from './playback.ts'
import { createReporter } from './progress.ts'
import { type Answer, createQuestions, type Questions } from './questions.ts'
import { same } from './same.ts'
import { append, renewed, type Trajectory } from './trajectories.ts'

/** One running demonstration: settings go in, trajectories come out. No React, no three; several can live on a page. */
export interface Session {
  /** Per edit. Whoever sets it sets the experiment running again if its numbers changed. */
  readonly settings: StoreApi<Settings>
  /** Per revision, replaced whole. */
  readonly race: StoreApi<Race>
  /** Per chunk, a few times a second: for panels. */
  readonly progress: StoreApi<readonly Progress[]>
  /** The values of f over the shown domain. */
  readonly ground: StoreApi<Ground>
  /** What went wrong with the worker, if anything did. */
  readonly trouble: StoreApi<Trouble | undefined>
  readonly playback: Playback
  /** The run that inspector, keys and eigen-cross speak of: an index s · R + r. Not in the link. */
  readonly chosen: StoreApi<{ readonly run: number }>
  /** What the pointer is at, in a picture or a chart: the others show it too. Not in the link. */
  readonly pointed: StoreApi<Pointed>
  /** Whether the picture is a map drawn without WebGL, which no choice can raise. */
  readonly flat: StoreApi<{ readonly isFlat: boolean }>
  /** The routes as they were before the edit under way. */
  readonly ghosts: Ghosts
  /** Calls back after every piece of new data (points, ground), for whoever draws. Returns how to stop. */
  onData(listener: () => void): () => void
  /** Derivatives of the race's landscape at points of it; none at all if the worker is lost before it answers. */
  diagnose(points: readonly (readonly number[])[]): Promise<readonly Diagnosis[]>
  /** Asks about a file of numbers; nothing if the worker is lost before it answers. */
  askFile(ask: FileAsk, progress?: (share: number) => void): Promise<FileAnswer | undefined>
  /** Has everything computed again: what a landscape or a run is read from has come. */
  recompute(): void
  /** What happened in a step (from 1) of a run of the race; nothing if the run does not come so far or is renewed meanwhile. */
  autopsy(run: number, step: number): Promise<Autopsy | undefined>
  /** Where texts may stand on the contour lines of the ground at some values of f, ascending; see `contourAnchors`. */
  contours(levels: readonly number[], part?: GroundPart): Promise<Float32Array>
  /** Has the ground computed as finely as a picture can show, once nothing else is to be done. */
  refine(size: GroundWish['size']): void
  /** Puts a further question about the ground that is shown; see `survey.ts`. */
  survey(
    request: (id: number, ground: GroundWish) => SurveyRequest,
    tell: (answer: Answer | undefined) => void,
  ): void
  /** What a landscape of three parameters looks like in space; nothing if the worker is lost before it answers. */
  space: Questions['space']
  /** What the only run of an experiment comes to; nothing if the worker is lost before it answers. */
  tally: Questions['tally']
  dispose(): void
}

/** Nothing, a place of the domain, or a step of a run. */
export interface Pointed {
  readonly place: readonly number[] | undefined
  readonly at: { readonly run: number; readonly step: number } | undefined
}

export interface Race {
  readonly revision: number
  /** One a run, by index s · R + r. */
  readonly trajectories: readonly Trajectory[]
  /** On which it is run: until the first points of an edit are there, still the one before. */
  readonly landscape: LandscapeChoice
  /** The R choices it is run with; the very list of the settings as soon as that says the same. */
  readonly runs: readonly RunChoice[]
  /** How each of them is shown. Follows the settings, but never gives a run what is meant for another. */
  readonly looks: readonly RunLook[]
  /** What its thinned paths are laid out over: the shown domain when it was begun. */
  readonly domain: readonly Interval[]
  readonly dimension: number
}

export interface Progress {
  /** Points received. */
  readonly count: number
  /** f at the last point received. */
  readonly value: number
  readonly ending: Ending | undefined
}

export interface Ground {
  /** Counts grids; 0 while there is none. */
  readonly revision: number
  readonly domain: readonly Interval[]
  readonly size: readonly [columns: number, rows: number]
  /** Bottom row first; NaN where f is undefined. */
  readonly values: Float32Array
  /** Lowest and highest finite value. */
  readonly range: Interval
  /** f*: the known minimum for these parameters, else the lowest of the grid. */
  readonly base: number
}

/** A part of the plane, and how finely f is wanted there. */
export type GroundPart = Pick<GroundWish, 'domain' | 'size'>

export interface Trouble {
  readonly kind: 'crash'
  readonly message: string
  /** The worker was started again and goes on. */
  readonly restarted: boolean
}

/** What a session needs of the page. */
export interface SessionHost {
  /** Starts a worker. */
  connect(): Channel
  /** Drives playback; the browser's frames by default. */
  readonly clock?: Clock
}

/** Starts a worker and sets the experiment running; the playhead rests at the step to show, or at the start. */
export function createSession(host: SessionHost, initial: Settings): Session {
  const settings = createStore(() => initial)
  const race = createStore<Race>(() => ({
    revision: 0,
    trajectories: [],
    landscape: initial.experiment.landscape,
    runs: initial.experiment.runs,
    looks: initial.view.runs,
    domain: [],
    dimension: 2,
  }))
  const ground = createStore<Ground>(() => nowhere)
  const trouble = createStore<Trouble | undefined>(() => undefined)
  const chosen = createStore(() => ({ run: 0 }))
  const pointed = createStore<Pointed>(() => ({ place: undefined, at: undefined }))
  const flat = createStore(() => ({ isFlat: false }))
  const ghosts = createGhosts()
  const reporter = createReporter()
  const playback = createPlayback(pageSteps(initial.experiment), host.clock)
  const listeners = new Set<() => void>()
  /** What the ground in the store is the answer to. */
  let shown: GroundWish | undefined

  const connection = createConnection(() => host.connect(), { receive, crashed })
  const errands = createErrands((request) => connection.send(request))
  const questions = createQuestions((request) => connection.send(request))

  function receive(reply: Exclude<Reply, { kind: 'failed' }>) {
    switch (reply.kind) {
      case 'points':
        receivePoints(reply)
        break
      case 'grid':
        receiveGrid(reply)
        break
      default:
        questions.answered(reply)
        break
    }
  }

  function receivePoints({ revision, buffer, parts }: Extract<Reply, { kind: 'points' }>) {
    const begun = errands.pointsCame(revision)
    if (begun) ghosts.beforeRenewal(race.getState(), begun.kept)
    const shown = begun ? renewedRace(race.getState(), begun, revision) : race.getState()
    const current = revision === shown.revision
    if (current) for (const part of parts) append(shown.trajectories[part.run]!, part, buffer)
    // The first points of an edit are to be seen before anything else is done.
    if (begun) setTimeout(() => connection.send({ kind: 'credit', buffer }, [buffer]))
    else connection.send({ kind: 'credit', buffer }, [buffer])
    if (!current) return
    if (begun) race.setState({ ...shown, ...dressed(shown, settings.getState()) }, true)
    reporter.report(shown.trajectories, begun !== undefined || parts.some(({ ending }) => ending))
    playback.setEnd(earlyEnd(shown.trajectories))
    tell()
    errands.next()
  }

  function receiveGrid({ revision, size, values, range }: Extract<Reply, { kind: 'grid' }>) {
    const answered = errands.gridCame(revision, range[0])
    if (answered === undefined) return
    const { base, plan } = answered
    const { domain } = plan.ground
    shown = { ...plan.ground, size }
    ground.setState({ revision, domain, size, values, range, base })
    tell()
    errands.next()
  }

  function crashed(message: string, restarted: boolean) {
    questions.abandon()
    // What crashed may be what an edit has just mended: that gets its chance.
    const isMended = errands.forget()
    if (isMended) connection.revive()
    const goesOn = isMended || restarted
    trouble.setState({ kind: 'crash', message, restarted: goesOn }, true)
    if (goesOn) errands.next()
  }

  function tell() {
    for (const listener of [...listeners]) listener()
  }

  function edited({ experiment, view }: Settings, before: Settings) {
    if (!same(experiment, before.experiment)) trouble.setState(undefined, true)
    connection.revive()
    errands.pursue(planFor({ experiment, view }))
    playback.setLast(pageSteps(experiment))
    const last = Math.max(0, pageRuns(experiment) - 1)
    if (chosen.getState().run > last) chosen.setState({ run: last })
  }

  function redress(next: Settings) {
    const before = race.getState()
    const dress = dressed(before, next)
    // A rate that is turned changes no looks: nobody is to render for that.
    if (dress.runs !== before.runs || dress.looks !== before.looks) race.setState(dress)
  }

  const forget = settings.subscribe((next, before) => {
    const { experiment, view } = before
    // The worker first: it is at work while the page sees to the rest.
    const isNewView = next.view.domain !== view.domain || next.view.lowest !== view.lowest
    if (next.experiment !== experiment || isNewView) edited(next, before)
    const isRedressed = next.experiment.runs !== experiment.runs || next.view.runs !== view.runs
    if (isRedressed) redress(next)
  })
  errands.pursue(planFor(initial))
  playback.seek(initial.view.step ?? 0)

  return {
    settings,
    race,
    progress: reporter.progress,
    ground,
    trouble,
    playback,
    chosen,
    pointed,
    flat,
    ghosts,
    onData(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    diagnose: (points) => questions.diagnose(race.getState().landscape, points),
    askFile: questions.file,
    recompute() {
      errands.forget()
      errands.pursue(planFor(settings.getState()))
    },
    space: questions.space,
    autopsy: (run, step) => questions.autopsy(race.getState().revision, run, step),
    tally: questions.tally,
    contours: (levels, part) =>
      shown
        ? questions.contours({ ...shown, ...part }, levels)
        : Promise.resolve(new Float32Array()),
    refine: errands.refine,
    survey(request, tell) {
      const ground = shown
      if (ground) questions.put((id) => request(id, ground), tell)
      else tell(undefined)
    },
    dispose() {
      forget()
      playback.pause()
      reporter.dispose()
      connection.dispose()
      questions.abandon()
    },
  }
}

/** Before the first grid. */
const nowhere: Ground = {
  revision: 0,
  domain: [],
  size: [0, 0],
  values: new Float32Array(),
  range: [0, 1],
  base: 0,
}

/** A race for this plan, over the arrays of the one before; empty but for the runs that go on. */
function renewedRace(
  { trajectories }: Race,
  { plan: { experiment, looks, domain, dimension }, kept }: Begun,
  revision: number,
): Race {
  const runs = pageRuns(experiment)
  const room = {
    stride: dimension + 1,
    points: pageSteps(experiment) + 1,
    vertices: vertexShare(vertexBudget, runs),
  }
  return {
    revision,
    trajectories: renewed(trajectories, runs, room, kept),
    landscape: experiment.landscape,
    runs: experiment.runs,
    looks,
    domain,
    dimension,
  }
}

/** The last step that any run reached, if all ended before their steps were made. */
function earlyEnd(trajectories: readonly Trajectory[]): number | undefined {
  const isOver = trajectories.every(({ ending }) => ending && ending.kind !== 'done')
  return isOver ? Math.max(0, ...trajectories.map(({ count }) => count - 1)) : undefined
}

/** The looks of these settings if they are meant for the runs of this race, else those it has. */
function dressed(
  { runs, looks }: Race,
  { experiment, view }: Settings,
): Pick<Race, 'runs' | 'looks'> {
  return same(experiment.runs, runs) ? { runs: experiment.runs, looks: view.runs } : { runs, looks }
}
