import { limits, pageRuns, pageSteps } from '../core/experiment.ts'
import type { Notice } from './notice.ts'
import type { Settings } from './settings.ts'

/** The settings with as few steps as a page needs to hold all points; `trace` has no such limit. */
export function withinPage(settings: Settings): { settings: Settings; notices: readonly Notice[] } {
  const { experiment, view } = settings
  const kept = pageSteps(experiment)
  if (kept === experiment.steps) return { settings, notices: [] }
  const notice: Notice = {
    kind: 'too-many-points',
    steps: experiment.steps,
    kept,
    runs: pageRuns(experiment),
    limit: limits.points,
  }
  const step = view.step === undefined ? undefined : Math.min(view.step, kept)
  const shortened = { experiment: { ...experiment, steps: kept }, view: { ...view, step } }
  return { settings: shortened, notices: [notice] }
}
