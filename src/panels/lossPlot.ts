import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import { shown } from '../locales/number.ts'

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
  readonly steps: number
  /** Values are exponents of ten. */
  readonly log: boolean
  /** What stands at the y axis. */
  readonly valueLabel: string
  readonly stepLabel: string
  /** Colours of text, casings and hairlines. */
  readonly ink: string
  readonly casing: string
  readonly line: string
  readonly font: string
}

/** A chart under way. */
export interface LossPlot {
  /** New values for every curve over the same steps; values that cannot be drawn are NaN. */
  setValues(steps: number[], values: (number | null)[][]): void
  setSize(width: number, height: number): void
  /** Distance of a step from the chart's left edge, in CSS pixels. */
  leftOf(step: number): number
  /** Distance of a value from the chart's upper edge, in CSS pixels. */
  topOf(value: number): number
  dispose(): void
}

/** Who hears of what happens on the chart. */
export interface PlotOwner {
  /** A step was pressed. */
  seek(step: number): void
  /** The pointer is at this step, next to the curve of this index; `undefined` where it is at none. */
  point(at: { readonly curve: number; readonly step: number } | undefined): void
  /** All was drawn, and may stand elsewhere than before. */
  drawn(plot: LossPlot): void
}

/** Draws losses over steps into `parent`. */
export function lossPlot(parent: HTMLElement, look: PlotLook, owner: PlotOwner): LossPlot {
  const options = { ...optionsOf(look, parent), hooks: { draw: [() => owner.drawn(handle)] } }
  const cased = look.curves.flatMap(({ cased }, curve) => (cased ? [curve] : []))
  const plot = new uPlot(options, [[], ...options.series.slice(1).map(() => [])], parent)
  const stops = [seekByPointer(plot, owner.seek), pointByPointer(plot, cased.length, owner)]
  const handle: LossPlot = {
    setValues: (steps, values) =>
      plot.setData([steps, ...cased.map((curve) => values[curve]!), ...values]),
    setSize: (width, height) => plot.setSize({ width, height }),
    leftOf: (step) => plot.over.offsetLeft + plot.valToPos(step, 'x'),
    topOf: (value) => plot.over.offsetTop + plot.valToPos(value, 'y'),
    dispose: () => {
      for (const stop of stops) stop()
      plot.destroy()
    },
  }
  return handle
}

function optionsOf(look: PlotLook, parent: HTMLElement): uPlot.Options {
  return {
    width: parent.clientWidth,
    height: parent.clientHeight,
    padding: [8, 18, 0, 0],
    legend: { show: false },
    cursor: { drag: { x: false, y: false }, points: { show: false }, y: false },
    scales: {
      x: { time: false, range: [0, Math.max(1, look.steps)] },
      y: look.log ? { range: wholePowers } : {},
    },
    axes: [
      axis(look, look.stepLabel, 24),
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
function seekByPointer(plot: uPlot, onSeek: (step: number) => void): () => void {
  const seek = (event: PointerEvent) => {
    if (event.buttons !== 1) return
    const left = event.clientX - plot.over.getBoundingClientRect().left
    onSeek(Math.round(plot.posToVal(left, 'x')))
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

/** Tells the owner which curve and step the pointer is next to. */
function pointByPointer(plot: uPlot, casings: number, owner: PlotOwner): () => void {
  const point = (event: PointerEvent) => {
    const box = plot.over.getBoundingClientRect()
    const step = Math.round(plot.posToVal(event.clientX - box.left, 'x'))
    const curve = nearestCurve(plot, casings, step, event.clientY - box.top)
    owner.point(curve === undefined ? undefined : { curve, step: Math.max(0, step) })
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
function nearestCurve(plot: uPlot, casings: number, step: number, top: number): number | undefined {
  const place = plot.valToIdx(step)
  let nearest: number | undefined
  let least = reach
  for (const [curve, values] of plot.data.slice(1 + casings).entries()) {
    const value = values[place]
    if (value === null || value === undefined) continue
    const distance = Math.abs(plot.valToPos(value, 'y') - top)
    if (distance < least) {
      nearest = curve
      least = distance
    }
  }
  return nearest
}
