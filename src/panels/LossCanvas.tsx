import { type ReactNode, type RefObject, use, useEffect, useRef } from 'react'
import type { Session } from '../session/session.ts'
import { hasKnownMinimum } from '../settings/landscapeIn.ts'
import { ThemeContext, useSession, useSettings, useText } from './context.ts'
import { type Curve, type LossPlot, lossPlot, type PlotOwner } from './lossPlot.ts'
import { type CurveMemory, lossValues, withZeros } from './lossValues.ts'
import { useShownRuns } from './shownRuns.ts'
import { stepsOf } from './thinning.ts'

/** Milliseconds between two drawings of the curves; the playhead moves every frame all the same. */
const pause = 120

/** The chart itself, with a playhead over it. A chunk of its own. */
export function LossCanvas({ log }: { log: boolean }): ReactNode {
  const text = useText().chart
  const place = useRef<HTMLDivElement>(null)
  const playhead = useRef<HTMLDivElement>(null)
  const runs = useShownRuns()
  const steps = useSettings((settings) => settings.experiment.steps)
  const known = useSettings(hasKnownMinimum)
  usePlot(place, playhead, {
    runs: runs.map(({ index }) => index),
    curves: runs,
    steps,
    overMinimum: known,
    log,
    labels: [text.axis, known ? text.gap : text.value],
  })
  return (
    <div
      className="chart"
      role="img"
      aria-label={text.label(runs.map(({ name }) => name).join(', '))}
    >
      <div className="chart-place" ref={place} />
      <div className="chart-playhead" ref={playhead} />
    </div>
  )
}

interface Contents {
  readonly runs: readonly number[]
  readonly curves: readonly Curve[]
  readonly steps: number
  /** Losses are counted from f*. */
  readonly overMinimum: boolean
  readonly log: boolean
  readonly labels: readonly [x: string, y: string]
}

/** A plot lives as long as its axes and curves stay the same; new data is poured into it. */
function usePlot(
  place: RefObject<HTMLDivElement | null>,
  playhead: RefObject<HTMLDivElement | null>,
  contents: Contents,
): void {
  const session = useSession()
  const theme = use(ThemeContext)
  const key = JSON.stringify([contents, theme])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the contents by value
  useEffect(() => {
    const parent = place.current!
    const movePlayhead = (left: number) => {
      playhead.current!.style.transform = `translateX(${left}px)`
    }
    const plot = plotOf(parent, contents, {
      seek: (step) => session.playback.seek(step),
      // The numbers at the axis take the room they need, and that moves the steps.
      drawn: (plot) => movePlayhead(plot.leftOf(session.playback.step)),
    })
    const memory: CurveMemory = new WeakMap()
    const stops = [
      keepDrawn(session, () => pour(plot, session, memory, contents)),
      keepSized(parent, plot),
      session.playback.onStep((step) => movePlayhead(plot.leftOf(step))),
    ]
    return () => {
      for (const stop of stops) stop()
      plot.dispose()
    }
  }, [key, session])
}

function plotOf(parent: HTMLElement, contents: Contents, owner: PlotOwner): LossPlot {
  const style = getComputedStyle(parent)
  const look = {
    ...contents,
    stepLabel: contents.labels[0],
    valueLabel: contents.labels[1],
    ink: style.color,
    line: style.borderTopColor,
    font: `${style.fontSize} ${style.fontFamily}`,
  }
  return lossPlot(parent, look, owner)
}

function pour(plot: LossPlot, session: Session, memory: CurveMemory, contents: Contents): void {
  const { trajectories } = session.race.getState()
  const { runs, steps, overMinimum, log } = contents
  if (!runs.every((run) => trajectories[run])) return
  const base = overMinimum ? session.ground.getState().base : 0
  const curves = runs.map((run) => lossValues(memory, trajectories[run]!, steps, base, log))
  plot.setValues([...stepsOf(steps)], withZeros(curves))
}

/** Draws now, and again whenever data came, at most every `pause`. Returns how to stop. */
function keepDrawn(session: Session, draw: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const later = () => {
    timer ??= setTimeout(() => {
      timer = undefined
      draw()
    }, pause)
  }
  draw()
  const ends = [session.onData(later), session.race.subscribe(later)]
  return () => {
    clearTimeout(timer)
    for (const end of ends) end()
  }
}

function keepSized(parent: HTMLElement, plot: LossPlot): () => void {
  const observer = new ResizeObserver(() => {
    if (parent.clientWidth === 0) return
    plot.setSize(parent.clientWidth, parent.clientHeight)
  })
  observer.observe(parent)
  return () => observer.disconnect()
}
