import { type RefObject, use, useEffect, useLayoutEffect, useRef } from 'react'
import { shown } from '../locales/number.ts'
import type { Pointed, Session } from '../session/session.ts'
import { ThemeContext, useSession, useText } from './context.ts'
import type { LossAxis } from './lossAxis.ts'
import { type Curve, type LossPlot, lossPlot, type PlotOwner } from './lossPlot.ts'
import { type CurveMemory, lossValues, withZeros } from './lossValues.ts'
import { stepsOf } from './thinning.ts'

/** Milliseconds between two drawings of the curves; the playhead moves every frame all the same. */
const pause = 120

/** What decides about axes and curves. */
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
  /** The threshold. */
  readonly line: RefObject<HTMLDivElement | null>
  /** Whether the threshold is being dragged. */
  readonly held: RefObject<boolean>
  /** The plot under way, for whoever drags over it. */
  readonly plot: RefObject<LossPlot | undefined>
}

/** A plot lives as long as its axes and curves stay the same; new data and another x axis are poured into it. */
export function useLossPlot(elements: Elements, contents: Contents, axis: LossAxis): void {
  const text = useText().readout
  const session = useSession()
  const theme = use(ThemeContext)
  const present = useRef(axis)
  const redraw = useRef(() => {})
  const key = JSON.stringify([contents, theme, text.predicted])
  useLayoutEffect(() => {
    present.current = axis
    redraw.current()
  }, [axis])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the contents by value
  useEffect(() => {
    const { playhead, mark, readout, line, held } = elements
    const parent = elements.place.current!
    const axis = () => present.current
    const movePlayhead = (step: number) => {
      const left = plot.leftOf(axis().placeOf(leader(session, contents), step))
      playhead.current!.style.transform = `translateX(${left}px)`
    }
    let goal = goalOf(session, contents)
    const moveGoal = () => {
      const element = line.current
      const value = goalOf(session, contents)
      if (!element || value === undefined) return
      const top = value === Number.NEGATIVE_INFINITY ? Number.POSITIVE_INFINITY : plot.topOf(value)
      element.style.setProperty('--plot-left', `${plot.leftOf(0)}px`)
      element.style.transform = `translateY(${Math.min(top, parent.clientHeight - axisRoom)}px)`
    }
    const goalMoved = () => {
      if (!held.current) goal = goalOf(session, contents)
      plot.goalMoved()
    }
    const plot: LossPlot = plotOf(parent, contents, {
      last: () => axis().last,
      goal: () => goal,
      seek: (place) =>
        session.playback.seek(axis().stepAt(leader(session, contents), Math.max(0, place))),
      point: (at) => session.pointed.setState(pointedBy(at, contents.runs, axis(), session)),
      // The numbers at the axis take the room they need, and that moves the places.
      drawn: () => {
        movePlayhead(session.playback.step)
        moveGoal()
        showPointed()
      },
    })
    const showPointed = () => {
      const found = pointedIn(session, contents)
      mark.current!.hidden = found === undefined
      readout.current!.value = found
        ? text.at(found.curve.name, found.step, shown(found.value, 4))
        : ''
      if (!found) return
      const top = Number.isFinite(found.height) ? plot.topOf(found.height) : 0
      const left = plot.leftOf(axis().placeOf(found.run, found.step))
      mark.current!.style.transform = `translate(${left}px, ${top}px)`
      mark.current!.style.setProperty('--run', found.curve.color)
    }
    elements.plot.current = { ...plot, goalMoved }
    const memory: CurveMemory = new WeakMap()
    const steps = [...stepsOf(contents.steps)]
    const draw = () => pour(plot, session, { memory, steps, contents, axis: axis() })
    redraw.current = draw
    const stops = [
      keepDrawn(session, draw),
      keepSized(parent, plot),
      session.pointed.subscribe(showPointed),
      session.playback.onStep(movePlayhead),
      session.chosen.subscribe(() => movePlayhead(session.playback.step)),
      session.settings.subscribe(({ view }, before) => {
        if (view.below !== before.view.below) goalMoved()
      }),
    ]
    return () => {
      for (const stop of stops) stop()
      redraw.current = () => {}
      elements.plot.current = undefined
      plot.dispose()
    }
  }, [key, session])
}

/** CSS pixels below the curves, where the numbers of the x axis stand. */
const axisRoom = 42

function plotOf(parent: HTMLElement, contents: Contents, owner: PlotOwner): LossPlot {
  const style = getComputedStyle(parent)
  const look = {
    ...contents,
    placeLabel: contents.labels[0],
    valueLabel: contents.labels[1],
    ink: style.color,
    casing: style.outlineColor,
    line: style.borderTopColor,
    font: `${style.fontSize} ${style.fontFamily}`,
  }
  return lossPlot(parent, look, owner)
}

/** The run whose places the playhead follows: the one that the readings speak of, if it is in the chart. */
function leader({ chosen }: Session, { runs }: Contents): number {
  const { run } = chosen.getState()
  return runs.includes(run) ? run : (runs[0] ?? 0)
}

/** The threshold in the unit of the y axis. */
function goalOf({ settings }: Session, { log }: Contents): number | undefined {
  const { below } = settings.getState().view
  return below === undefined || !log ? below : Math.log10(Math.max(0, below))
}

/** What the pointer is at, for everybody; a run that ended before is meant at its end. */
function pointedBy(
  at: { readonly curve: number; readonly place: number } | undefined,
  runs: readonly number[],
  axis: LossAxis,
  { race }: Session,
): Pointed {
  const run = at && runs[at.curve]
  const count = race.getState().trajectories[run ?? 0]?.count ?? 0
  if (!at || run === undefined || count === 0) return { place: undefined, at: undefined }
  return { place: undefined, at: { run, step: Math.min(axis.stepAt(run, at.place), count - 1) } }
}

/** The point of a curve that the pointer is at, here or in the picture; heights are those of the axis. */
function pointedIn(session: Session, { runs, curves, log, overMinimum }: Contents) {
  const { at } = session.pointed.getState()
  const curve = at && curves[runs.indexOf(at.run)]
  const trajectory = at && session.race.getState().trajectories[at.run]
  if (!at || !curve || !trajectory || at.step >= trajectory.count) return undefined
  const value = trajectory.points[(at.step + 1) * trajectory.stride - 1]!
  const excess = value - (overMinimum ? session.ground.getState().base : 0)
  return { ...at, curve, value, height: log ? Math.log10(excess) : excess }
}

/** What stays while data comes. */
interface Pouring {
  readonly memory: CurveMemory
  /** Under every curve. */
  readonly steps: number[]
  readonly contents: Contents
  readonly axis: LossAxis
}

function pour(plot: LossPlot, session: Session, { memory, steps, contents, axis }: Pouring): void {
  const { trajectories } = session.race.getState()
  const { runs, overMinimum, log } = contents
  if (!runs.every((run) => trajectories[run])) return
  const base = overMinimum ? session.ground.getState().base : 0
  const curves = runs.map((run) =>
    lossValues(memory, trajectories[run]!, contents.steps, base, log),
  )
  const places = axis.isSteps
    ? runs.map(() => steps)
    : runs.map((run) => steps.map((step) => axis.placeOf(run, step)))
  plot.setValues(
    (log ? withZeros(curves) : curves).map((values, i) => ({ places: places[i]!, values })),
  )
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
