import { type ReactNode, type RefObject, use, useEffect, useRef } from 'react'
import { shown } from '../locales/number.ts'
import type { Pointed, Session } from '../session/session.ts'
import { hasKnownMinimum } from '../settings/landscapeIn.ts'
import { ThemeContext, useSession, useSettings, useText } from './context.ts'
import { isFaint } from './contrast.ts'
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
  const mark = useRef<HTMLDivElement>(null)
  const readout = useRef<HTMLOutputElement>(null)
  const theme = use(ThemeContext)
  const runs = useShownRuns()
  const steps = useSettings((settings) => settings.experiment.steps)
  const known = useSettings(hasKnownMinimum)
  usePlot(
    { place, playhead, mark, readout },
    {
      runs: runs.map(({ index }) => index),
      curves: runs.map((run) => ({ ...run, cased: isFaint(run.color, theme) })),
      steps,
      overMinimum: known,
      log,
      labels: [text.axis, known ? text.gap : text.value],
    },
  )
  return (
    <div
      className="chart"
      role="img"
      aria-label={text.label(runs.map(({ name }) => name).join(', '))}
    >
      <div className="chart-place" ref={place} />
      <div className="chart-playhead" ref={playhead} />
      <div className="chart-mark" ref={mark} hidden />
      <output className="chart-readout tabular" ref={readout} aria-live="off" />
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

/** The elements that a plot is made of, and that move over it. */
interface Elements {
  readonly place: RefObject<HTMLDivElement | null>
  readonly playhead: RefObject<HTMLDivElement | null>
  /** A point on the curve that the pointer is at, here or in the picture. */
  readonly mark: RefObject<HTMLDivElement | null>
  /** What is there, in words. */
  readonly readout: RefObject<HTMLOutputElement | null>
}

/** A plot lives as long as its axes and curves stay the same; new data is poured into it. */
function usePlot({ place, playhead, mark, readout }: Elements, contents: Contents): void {
  const text = useText().readout
  const session = useSession()
  const theme = use(ThemeContext)
  const key = JSON.stringify([contents, theme, text.predicted])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the contents by value
  useEffect(() => {
    const parent = place.current!
    const movePlayhead = (left: number) => {
      playhead.current!.style.transform = `translateX(${left}px)`
    }
    const plot = plotOf(parent, contents, {
      seek: (step) => session.playback.seek(step),
      point: (at) => session.pointed.setState(pointedBy(at, contents.runs, session)),
      // The numbers at the axis take the room they need, and that moves the steps.
      drawn: (plot) => {
        movePlayhead(plot.leftOf(session.playback.step))
        showPointed(plot)
      },
    })
    const showPointed = (plot: LossPlot) => {
      const found = pointedIn(session, contents)
      mark.current!.hidden = found === undefined
      readout.current!.value = found
        ? text.at(found.curve.name, found.step, shown(found.value, 4))
        : ''
      if (!found) return
      const top = Number.isFinite(found.height) ? plot.topOf(found.height) : 0
      mark.current!.style.transform = `translate(${plot.leftOf(found.step)}px, ${top}px)`
      mark.current!.style.setProperty('--run', found.curve.color)
    }
    const memory: CurveMemory = new WeakMap()
    const steps = [...stepsOf(contents.steps)]
    const stops = [
      keepDrawn(session, () => pour(plot, session, { memory, steps, contents })),
      keepSized(parent, plot),
      session.pointed.subscribe(() => showPointed(plot)),
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
    casing: style.outlineColor,
    line: style.borderTopColor,
    font: `${style.fontSize} ${style.fontFamily}`,
  }
  return lossPlot(parent, look, owner)
}

/** What the pointer is at, for everybody; a run that ended before is meant at its end. */
function pointedBy(
  at: { readonly curve: number; readonly step: number } | undefined,
  runs: readonly number[],
  { race }: Session,
): Pointed {
  const run = at && runs[at.curve]
  const count = race.getState().trajectories[run ?? 0]?.count ?? 0
  if (!at || run === undefined || count === 0) return { place: undefined, at: undefined }
  return { place: undefined, at: { run, step: Math.min(at.step, count - 1) } }
}

/** The point of a curve that the pointer is at, here or in the picture; heights are those of the axis. */
function pointedIn(session: Session, { runs, curves, log, overMinimum }: Contents) {
  const { at } = session.pointed.getState()
  const curve = at && curves[runs.indexOf(at.run)]
  const trajectory = at && session.race.getState().trajectories[at.run]
  if (!at || !curve || !trajectory || at.step >= trajectory.count) return undefined
  const value = trajectory.points[(at.step + 1) * trajectory.stride - 1]!
  const excess = value - (overMinimum ? session.ground.getState().base : 0)
  return { curve, step: at.step, value, height: log ? Math.log10(excess) : excess }
}

/** What stays while data comes. */
interface Pouring {
  readonly memory: CurveMemory
  /** On the x axis, under every curve. */
  readonly steps: number[]
  readonly contents: Contents
}

function pour(plot: LossPlot, session: Session, { memory, steps, contents }: Pouring): void {
  const { trajectories } = session.race.getState()
  const { runs, overMinimum, log } = contents
  if (!runs.every((run) => trajectories[run])) return
  const base = overMinimum ? session.ground.getState().base : 0
  const curves = runs.map((run) =>
    lossValues(memory, trajectories[run]!, contents.steps, base, log),
  )
  plot.setValues(steps, withZeros(curves))
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
