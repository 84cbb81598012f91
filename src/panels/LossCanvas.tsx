import { type ReactNode, use, useMemo, useRef } from 'react'
import { samplesDrawn, samplingOf } from '../core/data/sampling.ts'
import { pageRuns, pageSteps } from '../core/experiment.ts'
import { landscapeOf } from '../core/menus.ts'
import { hasKnownMinimum, knownMinimumIn } from '../settings/landscapeIn.ts'
import { ThemeContext, useSettings, useText } from './context.ts'
import { isFaint } from './contrast.ts'
import { GoalLine } from './GoalLine.tsx'
import { GoalSteps } from './GoalSteps.tsx'
import { costAxis, type LossAxis, sampleAxis, stepAxis } from './lossAxis.ts'
import type { LossPlot } from './lossPlot.ts'
import { useShownRuns } from './shownRuns.ts'
import { useLossPlot } from './useLossPlot.ts'
import { useTallies } from './useTallies.ts'

/** The chart itself, with a playhead and the threshold over it. A chunk of its own. */
export function LossCanvas({ log }: { log: boolean }): ReactNode {
  const { chart: text, comparison } = useText()
  const place = useRef<HTMLDivElement>(null)
  const playhead = useRef<HTMLDivElement>(null)
  const mark = useRef<HTMLDivElement>(null)
  const readout = useRef<HTMLOutputElement>(null)
  const line = useRef<HTMLDivElement>(null)
  const held = useRef(false)
  const plot = useRef<LossPlot>(undefined)
  const theme = use(ThemeContext)
  const runs = useShownRuns()
  const steps = useSettings((settings) => settings.experiment.steps)
  const known = useSettings(hasKnownMinimum)
  const counted = useSettings(({ view }) => view.chartAxis)
  const byCost = counted === 'gradients'
  const bySamples = useSampleAxis(counted === 'samples')
  const below = useSettings(({ view }) => view.below)
  const base = useSettings(knownMinimumIn) ?? 0
  const tallies = useTallies(
    byCost || below !== undefined,
    below === undefined ? undefined : { base, below },
  )
  const axis = useMemo(
    () => bySamples ?? (byCost ? costAxis(tallies.map((tally) => tally?.costs)) : stepAxis(steps)),
    [bySamples, byCost, tallies, steps],
  )
  const along = bySamples ? comparison.samplesAxis : byCost ? comparison.gradientsAxis : text.axis
  const contents = {
    runs: runs.map(({ index }) => index),
    curves: runs.map((run) => ({ ...run, cased: isFaint(run.color, theme) })),
    steps,
    overMinimum: known,
    log,
    labels: [along, known ? text.gap : text.value],
  } as const
  useLossPlot({ place, playhead, mark, readout, line, held, plot }, contents, axis)
  const byValues = runs.filter(({ index }) => byCost && tallies[index]?.costs.byValues)
  return (
    <>
      <div className="chart">
        <div
          role="img"
          aria-label={text.label(runs.map(({ name }) => name).join(', '))}
          className="chart-picture"
        >
          <div className="chart-place" ref={place} />
          <div className="chart-playhead" ref={playhead} />
          <div className="chart-mark" ref={mark} hidden />
          <output className="chart-readout tabular" ref={readout} aria-live="off" />
        </div>
        <GoalLine {...{ line, plot, held, log }} />
      </div>
      {below !== undefined && <GoalSteps {...{ below, runs, tallies }} />}
      {byValues.length > 0 && (
        <p className="soft">{comparison.byValues(byValues.map(({ name }) => name).join(', '))}</p>
      )}
    </>
  )
}

/** Where samples are to be counted and there are any. */
function useSampleAxis(wanted: boolean): LossAxis | undefined {
  // Most edits leave the other axes alone.
  const experiment = useSettings((settings) => (wanted ? settings.experiment : undefined))
  return useMemo(() => {
    if (!experiment) return undefined
    const { runs, landscape } = experiment
    const found = landscapeOf(landscape.id)
    const samplings = runs.map((run) => found && samplingOf(run, found, landscape.parameters))
    if (!samplings[0]) return undefined
    const seen = (run: number, step: number) => samplesDrawn(samplings[run % runs.length]!, step)
    return sampleAxis(pageSteps(experiment), pageRuns(experiment), seen)
  }, [experiment])
}
