import { type Experiment, pageRuns, pageSteps } from '../core/experiment.ts'

/** Every run that the page shows as an experiment of its own, in their order. */
export function soloRuns(experiment: Experiment): readonly Experiment[] {
  const { starts, runs } = experiment
  const steps = pageSteps(experiment)
  return Array.from({ length: pageRuns(experiment) }, (_, index) => ({
    ...experiment,
    starts: [starts[Math.floor(index / runs.length)]!],
    runs: [runs[index % runs.length]!],
    steps,
  }))
}
