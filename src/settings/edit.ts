import { limits, type RunChoice } from '../core/experiment.ts'
import { anyNumber } from '../core/hyper.ts'
import { landscapeOf, optimizerIn } from '../core/menus.ts'
import { withoutBatches } from './batches.ts'
import { runSlot } from './colors.ts'
import { tidyLabel } from './runCodec.ts'
import { coordinateRange, lowestRange } from './schema.ts'
import {
  type Camera,
  type Overlay,
  overlays,
  type RunLook,
  type Settings,
  type View,
} from './settings.ts'

/** The settings on another landscape of the menu, from its own start and in its own domain. The runs stay, batches where it has samples. */
export function setLandscape(settings: Settings, id: string): Settings {
  const landscape = landscapeOf(id)
  if (!landscape) return settings
  const { experiment, view } = settings
  return {
    experiment: {
      ...experiment,
      landscape: { id, parameters: {} },
      starts: [landscape.start],
      runs: landscape.data ? experiment.runs : experiment.runs.map(withoutBatches),
    },
    view: {
      ...view,
      domain: undefined,
      slices: undefined,
      heightScale: undefined,
      camera: undefined,
      step: undefined,
      below: undefined,
      lowest: undefined,
    },
  }
}

/** One parameter of the landscape set, clamped to its hard range. Start and domain stay. */
export function setParameter(settings: Settings, name: string, value: number): Settings {
  const { experiment } = settings
  const { landscape } = experiment
  const hyper = ownOf(landscapeOf(landscape.id)?.parameters, name)
  const isFree = landscape.id === 'formula' && Object.hasOwn(landscape.parameters, name)
  if (Number.isNaN(value) || (!hyper && !isFree)) return settings
  const wanted = hyper?.whole ? Math.round(value) : value
  const parameters = hyper
    ? withValue(landscape.parameters, name, within(wanted, hyper.hard), hyper.default)
    : { ...landscape.parameters, [name]: within(value, anyNumber) }
  // Another function: what was said of its minimum no longer holds. The same view otherwise, for a new one is gone to.
  const { view: before } = settings
  const view = before.lowest === undefined ? before : { ...before, lowest: undefined }
  return { experiment: { ...experiment, landscape: { ...landscape, parameters } }, view }
}

/** Start `index` moved to a point of the right dimension with finite coordinates, clamped to what a link can say. */
export function setStart(settings: Settings, point: readonly number[], index = 0): Settings {
  const { experiment } = settings
  const before = experiment.starts[index]
  if (before?.length !== point.length || !point.every(Number.isFinite)) return settings
  const start = point.map((x) => within(x, coordinateRange))
  return {
    ...settings,
    experiment: { ...experiment, starts: experiment.starts.with(index, start) },
  }
}

/** One more run of this optimizer or by this rule at its defaults, if there is room, in a colour that no other run wears. */
export function addRun(settings: Settings, optimizer: string, rule?: string): Settings {
  const choice = choiceOf(optimizer, rule)
  if (!optimizerIn(choice) || !hasRoom(settings)) return settings
  const { runs } = settings.experiment
  return withRuns(settings, [...pairs(settings), fresh(settings, choice, runs.length)])
}

function choiceOf(optimizer: string, rule: string | undefined): RunChoice {
  return { optimizer, ...(rule === undefined ? {} : { rule }), hypers: {} }
}

/** The same run once more, right behind it, in a colour of its own. */
export function duplicateRun(settings: Settings, index: number): Settings {
  const run = settings.experiment.runs[index]
  if (!run || !hasRoom(settings)) return settings
  const kept = keepingColors(settings)
  return withRuns(settings, kept.toSpliced(index + 1, 0, fresh(settings, run, index + 1)))
}

/** Without this run. The last one stays: something must run. The others keep their colours. */
export function removeRun(settings: Settings, index: number): Settings {
  const { runs } = settings.experiment
  if (runs.length < 2 || !runs[index]) return settings
  return withRuns(settings, keepingColors(settings).toSpliced(index, 1))
}

/** Another optimizer or rule at its defaults in this run's place; the colour stays, the label goes. */
export function replaceRun(
  settings: Settings,
  index: number,
  optimizer: string,
  rule?: string,
): Settings {
  const look = settings.view.runs[index]
  const choice = choiceOf(optimizer, rule)
  if (!look || !optimizerIn(choice)) return settings
  const { label: _, ...rest } = look
  return withRuns(settings, pairs(settings).with(index, { choice, look: rest }))
}

/** The run moved to another place. All runs keep their colours. */
export function moveRun(settings: Settings, from: number, to: number): Settings {
  const kept = keepingColors(settings)
  const moved = kept[from]
  if (!moved || !kept[to]) return settings
  return withRuns(settings, kept.toSpliced(from, 1).toSpliced(to, 0, moved))
}

/** One hyper of one run set, clamped to its hard range; a count is rounded. */
export function setHyper(settings: Settings, index: number, name: string, value: number): Settings {
  const { experiment } = settings
  const run = experiment.runs[index]
  const hyper = ownOf(optimizerIn(run)?.hypers, name)
  if (!run || !hyper || Number.isNaN(value)) return settings
  const wanted = hyper.whole ? Math.round(value) : value
  const hypers = withValue(run.hypers, name, within(wanted, hyper.hard), hyper.default)
  return {
    ...settings,
    experiment: { ...experiment, runs: experiment.runs.with(index, { ...run, hypers }) },
  }
}

/** How one run is shown; `undefined` takes a setting back to its default. */
export function setLook(
  settings: Settings,
  index: number,
  change: { readonly [K in keyof RunLook]?: RunLook[K] | undefined },
): Settings {
  const pair = pairs(settings)[index]
  if (!pair) return settings
  const { label, color, hidden } = { ...pair.look, ...change }
  const tidy = label === undefined ? '' : tidyLabel(label)
  const look: RunLook = {
    ...(tidy === '' ? {} : { label: tidy }),
    ...(color === undefined ? {} : { color }),
    ...(hidden ? { hidden } : {}),
  }
  return withRuns(settings, pairs(settings).with(index, { ...pair, look }))
}

/** Whether one run is left out of the picture. */
export function setHidden(settings: Settings, index: number, hidden: boolean): Settings {
  return setLook(settings, index, { hidden })
}

/** This run alone in the picture; if it is alone already, all runs. */
export function setSolo(settings: Settings, index: number): Settings {
  const { runs } = settings.experiment
  if (!runs[index]) return settings
  const alone = isSolo(settings, index)
  return runs.reduce((now, _, place) => setHidden(now, place, !alone && place !== index), settings)
}

/** Whether this run is shown and no other. */
export function isSolo({ experiment, view }: Settings, index: number): boolean {
  const { runs } = experiment
  return (
    runs.length > 1 &&
    runs.every((_, place) => Boolean(view.runs[place]?.hidden) === (place !== index))
  )
}

/** Steps of every run, a whole number within the limits; the step shown stays inside. */
export function setSteps(settings: Settings, steps: number): Settings {
  if (Number.isNaN(steps)) return settings
  const { experiment, view } = settings
  const whole = Math.round(within(steps, [1, limits.steps]))
  const step = view.step === undefined ? undefined : Math.min(view.step, whole)
  return { experiment: { ...experiment, steps: whole }, view: { ...view, step } }
}

/** Parts of the view changed, all but how runs are shown. */
export function setView(settings: Settings, change: Partial<Omit<View, 'runs'>>): Settings {
  return { ...settings, view: { ...settings.view, ...change } }
}

/** f* said by the visitor, or no longer. */
export function setLowest(settings: Settings, value: number | undefined): Settings {
  if (value !== undefined && !Number.isFinite(value)) return settings
  return setView(settings, { lowest: value === undefined ? value : within(value, lowestRange) })
}

/** One overlay shown or not; the others stay. */
export function setOverlay(settings: Settings, overlay: Overlay, shown: boolean): Settings {
  const { overlays: before } = settings.view
  return setView(settings, {
    overlays: overlays.filter((each) => (each === overlay ? shown : before.includes(each))),
  })
}

/** The camera, in no finer steps than an eye can tell, so that links stay short. */
export function setCamera(settings: Settings, camera: Camera | undefined): Settings {
  if (!camera) return setView(settings, { camera })
  const { azimuth, elevation, distance, east, north } = camera
  const turned = Math.round((azimuth % 360) * 10) / 10 + 0
  const raised = within(Math.round(elevation * 10) / 10, [0.1, 90])
  const far = within(Number(distance.toPrecision(3)), [0.01, 1000])
  // From nearby an eye tells smaller steps.
  const digits = far < 0.5 ? 5 : 3
  const target = (place: number) => within(Number(place.toFixed(digits)), [-100, 100])
  return setView(settings, {
    camera: {
      azimuth: turned,
      elevation: raised,
      distance: far,
      east: target(east),
      north: target(north),
    },
  })
}

interface Pair {
  readonly choice: RunChoice
  readonly look: RunLook
}

/** Runs and looks side by side, so that no edit can set them apart. */
function pairs({ experiment, view }: Settings): readonly Pair[] {
  return experiment.runs.map((choice, i) => ({ choice, look: view.runs[i] ?? {} }))
}

function withRuns({ experiment, view }: Settings, runs: readonly Pair[]): Settings {
  return {
    experiment: { ...experiment, runs: runs.map(({ choice }) => choice) },
    view: { ...view, runs: runs.map(({ look }, place) => unpinned(look, place)) },
  }
}

/** A colour that the place gives anyway need not be said. */
function unpinned(look: RunLook, place: number): RunLook {
  if (look.color !== String(place)) return look
  const { color: _, ...rest } = look
  return rest
}

/** Every run with its present style pinned, so that it keeps it in another place. */
function keepingColors(settings: Settings): readonly Pair[] {
  return pairs(settings).map(({ choice, look }, place) => ({
    choice,
    look: { ...look, color: look.color ?? String(place) },
  }))
}

function fresh(settings: Settings, choice: RunChoice, place: number): Pair {
  const worn = new Set(settings.view.runs.map((look, i) => runSlot(i, look)))
  const slots = [place, ...Array.from({ length: limits.runs }, (_, slot) => slot)]
  return { choice, look: { color: String(slots.find((slot) => !worn.has(slot)) ?? place) } }
}

/** Whether one more run from every start can be had. */
export function hasRoom({ experiment: { starts, runs } }: Settings): boolean {
  return starts.length * (runs.length + 1) <= limits.runs
}

function withValue(
  values: Readonly<Record<string, number>>,
  name: string,
  value: number,
  standard: number,
): Readonly<Record<string, number>> {
  const others = Object.entries(values).filter(([key]) => key !== name)
  return Object.fromEntries(value === standard ? others : [...others, [name, value]])
}

function ownOf<T>(record: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return record && Object.hasOwn(record, name) ? record[name] : undefined
}

/** Clamped, and with one zero only: a link could not show the other. */
export function within(value: number, [min, max]: readonly [number, number]): number {
  return Math.min(Math.max(value, min), max) + 0
}
