import { diagnose } from '../core/analysis/diagnosis.ts'
import {
  type Experiment,
  type LandscapeChoice,
  pageRuns,
  pageSteps,
  type RunChoice,
} from '../core/experiment.ts'
import { createDecimator, vertexShare } from '../core/geometry/decimate.ts'
import { understood } from '../core/landscapes/choose.ts'
import { areMenusWhole, landscapeOf, optimizerIn, wholeMenus } from '../core/menus.ts'
import type { Autopsies } from './autopsies.ts'
import { createBuffers } from './buffers.ts'
import { isDrawingLoaded, loadDrawing } from './drawing.ts'
import { gridOf } from './grid.ts'
import { makeRowsBy } from './kernels.ts'
import { compiledObjective } from './objective.ts'
import { createPace } from './pace.ts'
import { buffersInFlight, type Reply, type Request } from './protocol.ts'
import { type Lane, race } from './race.ts'
import { beginWalk, type Extras, extrasOf, needExtras } from './walks.ts'

/** What the engine needs of its thread, so that tests can run it without one. */
export interface EngineHost {
  post(reply: Reply, transfer: Transferable[]): void
  /** Lets waiting messages in, so that newer requests overtake those under way. */
  breathe(): Promise<void>
}

type RequestOf<K extends Request['kind']> = Extract<Request, { kind: K }>

/** What takes requests and posts the replies. Knows no thread; a slip of ours is posted as `failed`. */
export function createEngine({ post, breathe }: EngineHost): (request: Request) => Promise<void> {
  const buffers = createBuffers(buffersInFlight)
  let newestStart = 0
  let newestGrid = 0
  /** By size of the grid: terrain and map side by side may look at different parts. */
  const newestContours = new Map<string, number>()
  const survey = { patch: 0, flow: 0, field: 0, minima: 0 }
  /** Of the newest race: whoever edits one run goes on with the others. */
  let lanes: readonly Lane[] = []
  let lanesRevision = 0
  let newest: { readonly experiment: Experiment; readonly extras: Extras | undefined } | undefined
  let autopsies: Promise<Autopsies | undefined> | undefined

  async function start(request: RequestOf<'start'>) {
    const { revision } = request
    newestStart = revision
    const { experiment } = request
    const { landscape, runs } = experiment
    // Runs by plain rules on what is known from the start wait for nothing: their first points leave at once.
    if (!isKnown(landscape, runs)) await learn(landscape)
    const extras = needExtras(runs) ? await extrasOf(runs) : undefined
    if (revision !== newestStart) return
    const { keep } = request
    if (keep && extras) passOn(newest?.extras, extras, keep.runs)
    lanes = lanesOf(request, keep?.revision === lanesRevision ? lanes : [], extras)
    lanesRevision = revision
    newest = { experiment, extras }
    return race(lanes, {
      buffers,
      breathe,
      current: () => revision === newestStart,
      post: (buffer, parts) =>
        post({ kind: 'points', revision, buffer, parts }, [
          buffer,
          ...new Set(parts.map(({ vertices }) => vertices.buffer)),
        ]),
    })
  }

  async function grid({ revision, ...wish }: RequestOf<'grid'>) {
    newestGrid = revision
    if (!isKnown(wish.landscape)) await learn(wish.landscape)
    if (revision !== newestGrid) return
    const pace = createPace(breathe)
    const filled = gridOf(wish)
    for (let row = 0; row < wish.size[1]; row++) {
      filled.fill(row)
      await pace()
      if (revision !== newestGrid) return
    }
    const { values, range } = filled
    post({ kind: 'grid', revision, size: wish.size, values, range }, [values.buffer])
  }

  async function contourLabels({ id, ground, levels }: RequestOf<'contours'>) {
    const size = String(ground.size)
    const isWanted = () => newestContours.get(size) === id
    newestContours.set(size, id)
    if (!isKnown(ground.landscape)) await learn(ground.landscape)
    const pace = createPace(breathe)
    const { values, fill } = gridOf(ground)
    const [columns, rows] = ground.size
    for (let row = 0; row < rows && isWanted(); row++) {
      fill(row)
      await pace()
    }
    // Chunks of their own: the first picture does without.
    const [part] = await Promise.all([come(import('./anchors.ts')), quicken()])
    const wanted = isWanted() ? levels : []
    const anchors = part?.anchorsOf({ values, columns, rows }, wanted) ?? new Float32Array()
    post({ kind: 'contours', id, anchors }, [anchors.buffer])
  }

  async function diagnoses({ id, landscape, points }: RequestOf<'diagnose'>) {
    const pace = createPace(breathe)
    if (!isKnown(landscape)) await learn(landscape)
    const { field, parameters } = understood(landscape)
    const objective = compiledObjective(field, parameters)
    const found = []
    for (const point of points) {
      found.push(diagnose(objective, point))
      await pace()
    }
    post({ kind: 'diagnoses', id, diagnoses: found }, [])
  }

  async function inSpace({ id, question }: RequestOf<'space'>) {
    if (!isKnown(question.landscape)) await wholeMenus()
    // A chunk of its own: few landscapes have three parameters.
    const part = await come(import('./space.ts'))
    const found = await part?.answerInSpace(question, createPace(breathe))
    post({ kind: 'space', id, answer: found }, found && part ? part.buffersOf(found) : [])
  }

  async function tally({ id, experiment, goal }: RequestOf<'tally'>) {
    if (!isKnown(experiment.landscape, experiment.runs)) await learn(experiment.landscape)
    // A chunk of its own, as above.
    const part = await come(import('./tally.ts'))
    const found = await part?.tallyOf(experiment, goal, createPace(breathe))
    post({ kind: 'tally', id, tally: found }, [])
  }

  async function autopsy({ id, revision, run, step }: RequestOf<'autopsy'>) {
    // A chunk of its own, which remembers how far it has replayed which run.
    autopsies ??= come(import('./autopsies.ts')).then((part) => part?.createAutopsies(breathe))
    const look = await autopsies
    // What did not come is tried again.
    if (!look) autopsies = undefined
    const asked = revision === newestStart ? newest : undefined
    const found = asked && (await look?.(asked.experiment, run, step, asked.extras))
    post({ kind: 'autopsy', id, autopsy: revision === newestStart ? found : undefined }, [])
  }

  async function answer(request: Request) {
    switch (request.kind) {
      case 'start':
        return start(request)
      case 'grid':
        return grid(request)
      case 'contours':
        return contourLabels(request)
      case 'diagnose':
        return diagnoses(request)
      case 'file': {
        const { id, ask } = request
        const part = await come(import('./loading.ts'))
        if (!part) return post({ kind: 'file', id, answer: undefined }, [])
        return part.answerAboutFile(ask, {
          breathe,
          post: (answer) => post({ kind: 'file', id, answer }, []),
        })
      }
      case 'space':
        return inSpace(request)
      case 'tally':
        return tally(request)
      case 'autopsy':
        return autopsy(request)
      case 'credit':
        return buffers.giveBack(request.buffer)
      default: {
        const { landscape } = 'ground' in request ? request.ground : request
        if (!isKnown(landscape)) await learn(landscape)
        await quicken()
        const { answerSurvey } = await import('./survey.ts')
        return answerSurvey(request, survey, { post, breathe })
      }
    }
  }

  return async function handle(request) {
    try {
      await answer(request)
    } catch (error) {
      post({ kind: 'failed', message: String(error) }, [])
    }
  }
}

/** A chunk, or nothing where it could not be loaded: then nobody crashed, and the question gets no answer. */
function come<T>(chunk: Promise<T>): Promise<T | undefined> {
  return chunk.catch(() => undefined)
}

/** Whether everything an experiment names is known here already; what comes first names little. */
function isKnown(landscape: LandscapeChoice, runs: readonly RunChoice[] = []): boolean {
  const { id, file } = landscape
  const found = landscapeOf(id)
  const isOwn = id === 'formula' || (file !== undefined && areMenusWhole())
  const knowsLandscape = isOwn || (found && (!found.data || isDrawingLoaded()))
  return Boolean(knowsLandscape) && runs.every((run) => optimizerIn(run) !== undefined)
}

/** Loads what is not known. */
async function learn(landscape: LandscapeChoice): Promise<void> {
  await Promise.all([wholeMenus(), quicken()])
  if (landscapeOf(landscape.id)?.data) await loadDrawing()
}

/** Has grids made faster from now on; if what does so could not be loaded, they are made as before. */
async function quicken(): Promise<void> {
  const part = await come(import('./packedRows.ts'))
  if (part?.hasPairs()) makeRowsBy(part.packedRows)
}

/** Runs that go on keep what is remembered of them. */
function passOn(
  former: Extras | undefined,
  extras: Extras,
  kept: readonly (number | undefined)[],
): void {
  for (const [run, before] of kept.entries()) {
    const places = before === undefined ? undefined : former?.memories.get(before)
    if (places) extras.memories.set(run, places)
  }
}

/** All runs that a page takes, each with its share of points and vertices; some are those of the race before. */
function lanesOf(
  { experiment, picture, keep }: RequestOf<'start'>,
  former: readonly Lane[],
  extras?: Extras,
): Lane[] {
  const runs = pageRuns(experiment)
  const shortened = { ...experiment, steps: pageSteps(experiment) }
  const budget = vertexShare(picture.vertexBudget, runs)
  const { domain, base } = picture
  return Array.from({ length: runs }, (_, run) => {
    const kept = keep?.runs[run]
    if (kept !== undefined) {
      const lane = former[kept]
      if (!lane) throw new Error(`There is no run ${kept} to go on with.`)
      return { ...lane, run }
    }
    const walk = beginWalk(shortened, run, extras)
    const path = createDecimator({ stride: walk.stride, domain, base, budget })
    return { run, walk, made: 0, path }
  })
}
