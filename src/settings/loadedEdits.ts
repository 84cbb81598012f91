import type { Landscape } from '../core/landscape.ts'
import { understood } from '../core/landscapes/choose.ts'
import { fileNamed } from '../core/loaded/reading.ts'
import { addRun, setLook, setSteps } from './edit.ts'
import type { Settings } from './settings.ts'

/** The settings on the landscape of a file that is known by now, from its own start and in its own domain. The runs stay. */
export function setLoadedLandscape({ experiment, view }: Settings, file: string): Settings {
  const landscape = { id: 'file', parameters: {}, file }
  const { start } = understood(landscape).landscape
  return {
    experiment: { ...experiment, landscape, starts: [start] },
    view: {
      ...view,
      domain: undefined,
      heightScale: undefined,
      camera: undefined,
      step: undefined,
    },
  }
}

/** One more run that goes through the points of a file, called after it; steps enough for all of them. */
export function addLoadedRun(settings: Settings, file: string, points: number): Settings {
  const added = addRun(settings, 'file')
  const { runs } = added.experiment
  const last = runs.length - 1
  if (added === settings || !runs[last]) return settings
  const experiment = { ...added.experiment, runs: runs.with(last, { ...runs[last], file }) }
  const named = setLook({ ...added, experiment }, last, { label: fileNamed(file)?.name })
  return setSteps(named, Math.max(experiment.steps, points - 1))
}

/** Where a link said nothing of a start, that of the landscape that has come instead of the one that stood in for it. */
export function startedOn(settings: Settings, standIn: Landscape): Settings {
  const { experiment } = settings
  const { starts, landscape } = experiment
  const isUnsaid = starts.length === 1 && starts[0]!.every((x, i) => x === standIn.start[i])
  const { start } = understood(landscape).landscape
  return {
    ...settings,
    experiment: { ...experiment, starts: isUnsaid ? [start] : starts },
  }
}
