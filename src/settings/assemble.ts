import { type Experiment, type LandscapeChoice, limits } from '../core/experiment.ts'
import type { Interval } from '../core/hyper.ts'
import type { Landscape } from '../core/landscape.ts'
import { batchNames, withoutBatches } from './batches.ts'
import { clamped, writtenNumber } from './codecs.ts'
import { chosenLandscape } from './landscapeChoice.ts'
import type { Notice } from './notice.ts'
import type { RunScene } from './runCodec.ts'
import { baseRuns, type Said, sceneKeys, version } from './schema.ts'
import type { Camera, Light, Settings, View } from './settings.ts'

type Tell = (notice: Notice) => void

/** What the keys say, made whole: each is held against the others, and what is not said comes from the base. */
export function settingsOf(said: Said, tell: Tell, lastGood?: LandscapeChoice): Settings {
  const found = said.v?.[0] ?? version
  if (found > version) tell({ kind: 'newer-version', found, known: version })
  const { choice, landscape } = chosenLandscape(said, tell, lastGood)
  const fitting = runsIn(said).map((run) => (landscape.data ? run : withoutSamples(run, tell)))
  const { starts, runs } = withinLimit(startsIn(said, landscape, tell), fitting, tell)
  const experiment: Experiment = {
    landscape: choice,
    starts,
    runs: runs.map((run) => run.choice),
    steps: said.n?.[0] ?? sceneKeys.n.base!,
    seed: said.seed?.[0] ?? sceneKeys.seed.base!,
  }
  const looks = runs.map((run) => run.look)
  return { experiment, view: viewIn(said, landscape, experiment.steps, looks, tell) }
}

/** The runs of a link without `o`. */
export function runsOfBase(): readonly RunScene[] {
  return baseRuns.map((text) => sceneKeys.o.codec.read(text, { key: 'o', tell: () => {} })!)
}

function runsIn({ o }: Said): readonly RunScene[] {
  return o && o.length > 0 ? o : runsOfBase()
}

/** A run on a landscape without samples: what it says of batches is left out, and told. */
function withoutSamples(run: RunScene, tell: Tell): RunScene {
  const choice = withoutBatches(run.choice)
  if (choice === run.choice) return run
  const { optimizer, modifiers = {} } = run.choice
  if (run.sampled !== undefined) tell({ kind: 'read-as', text: run.sampled, used: optimizer })
  else for (const name of batchNames(modifiers)) tell({ kind: 'needs-data', optimizer, name })
  return { choice, look: run.look }
}

function startsIn({ x0 }: Said, landscape: Landscape, tell: Tell): readonly (readonly number[])[] {
  const takes = landscape.start.length
  const given = x0?.[0] ?? []
  const starts = given.filter((start) => start.length === takes)
  const wrong = given.find((start) => start.length !== takes)
  const used = starts.length > 0 ? sceneKeys.x0.codec.write(starts) : undefined
  if (wrong) {
    const facts = { kind: 'wrong-count', key: 'x0', takes, given: wrong.length } as const
    tell(used === undefined ? facts : { ...facts, used })
  }
  return starts.length > 0 ? starts : [landscape.start]
}

/** Cuts what is over `limits.runs`: runs first, then starts. */
function withinLimit(
  starts: readonly (readonly number[])[],
  runs: readonly RunScene[],
  tell: Tell,
) {
  const limit = limits.runs
  const given = starts.length * runs.length
  if (given <= limit) return { starts, runs }
  const keptRuns = runs.slice(0, limit)
  const keptStarts = starts.slice(0, Math.floor(limit / keptRuns.length))
  tell({ kind: 'too-many-runs', given, kept: keptStarts.length * keptRuns.length, limit })
  return { starts: keptStarts, runs: keptRuns }
}

function viewIn(
  said: Said,
  landscape: Landscape,
  steps: number,
  runs: View['runs'],
  tell: Tell,
): View {
  const height = said.h?.[0] ?? sceneKeys.h.base!
  const step = said.t?.[0]
  const levels = said.lv?.[0] ?? sceneKeys.lv.base!
  return {
    domain: domainIn(said, landscape, tell),
    step: clamped(step, [0, steps], { key: 't', tell }),
    mode: said.view?.[0] ?? sceneKeys.view.base!,
    camera: cameraIn(said, tell),
    heightScale: height.scale === landscape.height ? undefined : height.scale,
    exaggeration: height.exaggeration,
    colors: said.cm?.[0] ?? sceneKeys.cm.base!,
    levels: levels.count,
    spacing: levels.spacing,
    light: lightIn(said, tell),
    lowest: said.fmin?.[0],
    enclosed: said.iso?.[0] ?? sceneKeys.iso.base!,
    slices: slicesIn(said, landscape, tell),
    overlays: said.q?.[0] ?? sceneKeys.q.base!,
    minima: said.min?.[0] ?? sceneKeys.min.base!,
    charts: said.ch?.[0] ?? sceneKeys.ch.base!,
    chartAxis: said.by?.[0] ?? sceneKeys.by.base!,
    below: said.below?.[0],
    tail: said.tail?.[0] ?? sceneKeys.tail.base!,
    runs,
  }
}

function domainIn(said: Said, landscape: Landscape, tell: Tell): readonly Interval[] | undefined {
  const given = said.dom?.[0]
  if (given === undefined) return undefined
  const takes = 2 * landscape.domain.length
  if (given.length !== takes) {
    tell({ kind: 'wrong-count', key: 'dom', takes, given: given.length })
    return undefined
  }
  const domain = landscape.domain.map((_, i): Interval => [given[2 * i]!, given[2 * i + 1]!])
  if (domain.every(isWide)) return sameIntervals(domain, landscape.domain) ? undefined : domain
  tell({ kind: 'unreadable', key: 'dom', text: given.map(writtenNumber).join(',') })
  return undefined
}

/** Wide enough for float64 to tell its columns apart. */
export function isWide([min, max]: Interval): boolean {
  return max - min > 1e-9 * Math.max(Math.abs(min), Math.abs(max))
}

export function sameIntervals(a: readonly Interval[], b: readonly Interval[]): boolean {
  return a.every(([min, max], i) => min === b[i]?.[0] && max === b[i]?.[1])
}

function slicesIn(said: Said, { domain }: Landscape, tell: Tell): View['slices'] {
  const given = said.cut?.[0]
  const takes = domain.length === 3 ? 3 : 0
  if (given === undefined || given.length === takes) return given
  tell({ kind: 'wrong-count', key: 'cut', takes, given: given.length })
  return undefined
}

function lightIn(said: Said, tell: Tell): Light {
  const given = said.light?.[0] ?? []
  if (given.length > 0 && given.length !== 2)
    tell({ kind: 'wrong-count', key: 'light', takes: 2, given: given.length })
  const [azimuth, elevation] = given.length === 2 ? given : sceneKeys.light.base!
  return { azimuth: azimuth!, elevation: elevation! }
}

function cameraIn(said: Said, tell: Tell): Camera | undefined {
  const given = said.cam?.[0]
  if (given === undefined) return undefined
  const [azimuth = 0, elevation = 0, distance = 0, east = 0, north = 0] = given
  if (given.length === 3 || given.length === 5) {
    return { azimuth, elevation, distance, east, north }
  }
  tell({ kind: 'wrong-count', key: 'cam', takes: 3, given: given.length })
  return undefined
}
