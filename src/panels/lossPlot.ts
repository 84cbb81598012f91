import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import { shown } from '../locales/number.ts'
import { joinedCurves, type PlacedCurve } from './joinedCurves.ts'

/** One curve of the chart. */
export interface Curve {
  readonly name: string
  /** A CSS colour. */
  readonly color: string
  /** Lengths of dash and gap in CSS pixels; empty: solid. */
  readonly dash: readonly number[]
  /** Whether it needs a casing to be told from the paper. */
  readonly cased: boolean
}

export interface PlotLook {
  readonly curves: readonly Curve[]
  /** Values are exponents of ten. */
  readonly log: boolean
  /** What stands at the y axis. */
  readonly valueLabel: string
  readonly placeLabel: string
  /** Colours of text, casings and hairlines. */
  readonly ink: string
  readonly casing: string
  readonly line: string
  readonly font: string
}

/** A chart under way. */
export interface LossPlot {
  /** New values for every curve, over places that ascend. */
  setValues(curves: readonly PlacedCurve[]): void
  setSize(width: number, height: number): void
  /** The goal is another: the axis makes room for it. */
  goalMoved(): void
  /** Distance of a place on the x axis from the chart's left edge, in CSS pixels. */
  leftOf(place: number): number
  /** Distance of a value from the chart's upper edge, in CSS pixels. */
  topOf(value: number): number
  /** The value that stands so far from the upper edge; no further than the axis goes. */
  valueAt(top: number): number
  dispose(): void
}

/** Who hears of what happens on the chart. */
export interface PlotOwner {
  /** How far the x axis goes. */
  last(): number
  /** A value that is to lie on the axis whatever the curves do. */
  goal(): number | undefined
  /** A place on the x axis was pressed. */
  seek(place: number): void
  /** The pointer is at this place, next to the curve of this index; `undefined` where it is at none. */
  point(at: { readonly curve: number; readonly place: number } | undefined): void
  /** All was drawn, and may stand elsewhere than before. */
  drawn(plot: LossPlot): void
}

/** Draws losses over steps, or over what these cost, into `parent`. */
export function lossPlot(parent: HTMLElement, look: PlotLook, owner: PlotOwner): LossPlot {
  const options = {
    ...optionsOf(look, parent, owner),
    hooks: { draw: [() => owner.drawn(handle)] },
  }
  const cased = look.curves.flatMap(({ cased }, curve) => (cased ? [curve] : []))
  const plot = new uPlot(options, [[], ...options.series.slice(1).map(() => [])], parent)
  let drawn: readonly PlacedCurve[] = []
  const stops = [seekByPointer(plot, owner.seek), pointByPointer(plot, () => drawn, owner)]
  const handle: LossPlot = {
    setValues(curves) {
      drawn = curves
      const [places, ...values] = joinedCurves(curves)
      plot.setData([places, ...cased.map((curve) => values[curve]!), ...values])
    },
    goalMoved: () => plot.setData(plot.data),
    setSize: (width, height) => plot.setSize({ width, height }),
    leftOf: (place) => plot.over.offsetLeft + plot.valToPos(place, 'x'),
    topOf: (value) => plot.over.offsetTop + plot.valToPos(value, 'y'),
    valueAt: (top) =>
      plot.posToVal(Math.min(Math.max(top - plot.over.offsetTop, 0), plot.over.clientHeight), 'y'),
    dispose: () => {
      for (const stop of stops) stop()
      plot.destroy()
    },
  }
  return handle
}

function optionsOf(look: PlotLook, parent: HTMLElement, owner: PlotOwner): uPlot.Options {
  return {
    width: parent.clientWidth,
    height: parent.clientHeight,
    // Above stands what the pointer is at, in words.
    padding: [20, 18, 0, 0],
    legend: { show: false },
    cursor: { drag: { x: false, y: false }, points: { show: false }, y: false },
    scales: {
      x: { time: false, range: () => [0, Math.max(1, owner.last())] },
      y: { range: withGoal(look.log ? wholePowers : evenly, owner.goal) },
    },
    axes: [
      axis(look, look.placeLabel, 24),
      { ...axis(look, look.valueLabel, 50), ...(look.log ? powersOfTen : {}) },
    ],
    series: [
      {},
      // Casings lie under all curves, so that none hides another.
      ...look.curves
        .filter(({ cased }) => cased)
        .map((curve) => seriesOf(curve, look.casing, lineWidth + 2)),
      ...look.curves.map((curve) => seriesOf(curve, curve.color, lineWidth)),
    ],
  }
}

/** CSS pixels. */
const lineWidth = 1.75

function seriesOf({ name, dash }: Curve, stroke: string, width: number): uPlot.Series {
  return {
    label: name,
    stroke,
    width,
    dash: [...dash],
    points: { show: false },
    spanGaps: false,
  }
}

function axis({ ink, line, font }: PlotLook, label: string, size: number): uPlot.Axis {
  return {
    label,
    labelSize: 16,
    labelGap: 0,
    labelFont: font,
    font,
    size,
    gap: 4,
    stroke: ink,
    grid: { stroke: line, width: 1 },
    ticks: { stroke: line, width: 1, size: 4 },
    values: (_, ticks) => ticks.map((tick) => (tick === null ? '' : shown(tick))),
  }
}

type Range = (_: uPlot, low: number | null, high: number | null) => uPlot.Range.MinMax

/** A range that takes in the goal as well. */
function withGoal(range: Range, goal: PlotOwner['goal']): Range {
  return (plot, low, high) => {
    const wanted = goal()
    if (wanted === undefined || !Number.isFinite(wanted)) return range(plot, low, high)
    return range(plot, Math.min(wanted, low ?? wanted), Math.max(wanted, high ?? wanted))
  }
}

/** As the library does by itself: a tenth of room at both ends, and 0 if that is near. */
function evenly(_: uPlot, low: number | null, high: number | null): uPlot.Range.MinMax {
  return low === null || high === null ? [null, null] : uPlot.rangeNum(low, high, 0.1, true)
}

/**
 * The axis runs from one power of ten to another. uPlot has logarithmic scales of its own, but they never end below
 * 1e-16.
 */
function wholePowers(_: uPlot, low: number | null, high: number | null): [number, number] {
  const min = Math.floor(low ?? 0)
  return [min, Math.max(min + 1, Math.ceil(high ?? 1))]
}

const powersOfTen: Partial<uPlot.Axis> = {
  splits: (_, __, min, max) => wholeNumbers(min, max),
  values: (_, ticks) => ticks.map((tick) => shown(10 ** tick)),
}

/** At most seven, evenly spaced. */
function wholeNumbers(min: number, max: number): number[] {
  const step = Math.max(1, Math.ceil((max - min) / 6))
  const first = Math.ceil(min / step) * step
  const count = Math.max(0, Math.floor((max - first) / step) + 1)
  return Array.from({ length: count }, (_, index) => first + index * step)
}

/** Pressing or dragging over the chart moves the playhead. */
function seekByPointer(plot: uPlot, onSeek: (place: number) => void): () => void {
  const seek = (event: PointerEvent) => {
    if (event.buttons !== 1) return
    const left = event.clientX - plot.over.getBoundingClientRect().left
    onSeek(plot.posToVal(left, 'x'))
  }
  plot.over.addEventListener('pointerdown', seek)
  plot.over.addEventListener('pointermove', seek)
  return () => {
    plot.over.removeEventListener('pointerdown', seek)
    plot.over.removeEventListener('pointermove', seek)
  }
}

/** CSS pixels within which a curve is meant. */
const reach = 40

/** Tells the owner which curve and place the pointer is next to. */
function pointByPointer(
  plot: uPlot,
  curves: () => readonly PlacedCurve[],
  owner: PlotOwner,
): () => void {
  const point = (event: PointerEvent) => {
    const box = plot.over.getBoundingClientRect()
    const place = Math.max(0, plot.posToVal(event.clientX - box.left, 'x'))
    const curve = nearestCurve(plot, curves(), place, event.clientY - box.top)
    owner.point(curve === undefined ? undefined : { curve, place })
  }
  const leave = () => owner.point(undefined)
  plot.over.addEventListener('pointermove', point)
  plot.over.addEventListener('pointerleave', leave)
  plot.over.addEventListener('pointercancel', leave)
  return () => {
    plot.over.removeEventListener('pointermove', point)
    plot.over.removeEventListener('pointerleave', leave)
    plot.over.removeEventListener('pointercancel', leave)
  }
}

/** The curve that is nearest above or below a place. */
function nearestCurve(
  plot: uPlot,
  curves: readonly PlacedCurve[],
  place: number,
  top: number,
): number | undefined {
  let nearest: number | undefined
  let least = reach
  for (const [curve, { places, values }] of curves.entries()) {
    const value = values[nearestPlace(places, place)]
    if (value === null || value === undefined) continue
    const distance = Math.abs(plot.valToPos(value, 'y') - top)
    if (distance < least) {
      nearest = curve
      least = distance
    }
  }
  return nearest
}

/** The index of the place that is nearest. */
function nearestPlace(places: readonly number[], wanted: number): number {
  let [low, high] = [0, places.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (places[middle]! < wanted) low = middle + 1
    else high = middle
  }
  const isBefore = low > 0 && !(places[low]! - wanted < wanted - places[low - 1]!)
  return isBefore ? low - 1 : low
}
