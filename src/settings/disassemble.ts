import type { Landscape } from '../core/landscape.ts'
import { choose } from '../core/landscapes/choose.ts'
import { runsOfBase, sameIntervals } from './assemble.ts'
import type { NamedNumber } from './codecs.ts'
import type { RunScene } from './runCodec.ts'
import { type Said, sceneKeys } from './schema.ts'
import type { Settings, View } from './settings.ts'

/** What a link has to say of these settings, key by key; the landscape's own is left unsaid. */
export function saidBy({ experiment, view }: Settings): Said {
  const { landscape: choice, starts } = experiment
  const parsed = choose(choice)
  const landscape = parsed.ok ? parsed.value.landscape : undefined
  const chosen: NamedNumber[] = Object.entries(choice.parameters)
  return {
    f: [choice.id],
    ...(choice.formula === undefined ? {} : { e: [choice.formula] }),
    ...(choice.file === undefined ? {} : { file: [choice.file] }),
    ...(chosen.length > 0 ? { fp: [chosen] } : {}),
    ...domainSaid(view, landscape),
    ...(isOwnStart(starts, landscape) ? {} : { x0: [starts] }),
    ...runsSaid({ experiment, view }),
    n: [experiment.steps],
    seed: [experiment.seed],
    ...(view.step === undefined ? {} : { t: [view.step] }),
    view: [view.mode],
    ...cameraSaid(view),
    h: [{ scale: scaleSaid(view, landscape), exaggeration: view.exaggeration }],
    cm: [view.colors],
    lv: [{ count: view.levels, spacing: view.spacing }],
    light: [[view.light.azimuth, view.light.elevation]],
    ...(view.lowest === undefined ? {} : { fmin: [view.lowest] }),
    iso: [view.enclosed],
    ...(view.slices && landscape?.domain.length === 3 ? { cut: [view.slices] } : {}),
    q: [view.overlays],
    min: [view.minima],
    ch: [view.charts],
    by: [view.chartAxis],
    ...(view.below === undefined ? {} : { below: [view.below] }),
    tail: [view.tail],
  }
}

function domainSaid({ domain }: View, landscape: Landscape | undefined): Said {
  if (domain === undefined || (landscape && sameIntervals(domain, landscape.domain))) return {}
  return { dom: [domain.flat()] }
}

function isOwnStart(starts: readonly (readonly number[])[], landscape?: Landscape): boolean {
  const [start] = starts
  return starts.length === 1 && !!start && start.every((x, i) => x === landscape?.start[i])
}

function runsSaid({ experiment, view }: Settings): Said {
  const runs = experiment.runs.map((choice, i): RunScene => ({ choice, look: view.runs[i] ?? {} }))
  return textOf(runs) === textOf(runsOfBase()) ? {} : { o: runs }
}

function textOf(runs: readonly RunScene[]): string {
  return runs.map(sceneKeys.o.codec.write).join('&')
}

function cameraSaid({ camera }: View): Said {
  if (!camera) return {}
  const { azimuth, elevation, distance, east, north } = camera
  const target = east === 0 && north === 0 ? [] : [east, north]
  return { cam: [[azimuth, elevation, distance, ...target]] }
}

function scaleSaid({ heightScale }: View, landscape: Landscape | undefined) {
  return heightScale === landscape?.height ? undefined : heightScale
}
