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
}

export interface PlotLook {
  readonly curves: readonly Curve[]
  readonly steps: number
  /** Values are exponents of ten. */
  readonly log: boolean
  /** What stands at the y axis. */
  readonly valueLabel: string
  readonly stepLabel: string
  /** Colours of text and hairlines. */
  readonly ink: string
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
  dispose(): void
}

/** Who hears of what happens on the chart. */
export interface PlotOwner {
  /** A step was pointed at. */
  seek(step: number): void
  /** All was drawn, and may stand elsewhere than before. */
  drawn(plot: LossPlot): void
}

/** Draws losses over steps into `parent`. */
export function lossPlot(parent: HTMLElement, look: PlotLook, owner: PlotOwner): LossPlot {
  const options = { ...optionsOf(look, parent), hooks: { draw: [() => owner.drawn(handle)] } }
  const plot = new uPlot(options, [[], ...look.curves.map(() => [])], parent)
  const stop = seekByPointer(plot, owner.seek)
  const handle: LossPlot = {
    setValues: (steps, values) => plot.setData([steps, ...values]),
    setSize: (width, height) => plot.setSize({ width, height }),
    leftOf: (step) => plot.over.offsetLeft + plot.valToPos(step, 'x'),
    dispose: () => {
      stop()
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
    cursor: { drag: { x: false, y: false }, points: { size: 6 }, y: false },
    scales: {
      x: { time: false, range: [0, Math.max(1, look.steps)] },
      y: look.log ? { range: wholePowers } : {},
    },
    axes: [
      axis(look, look.stepLabel, 24),
      { ...axis(look, look.valueLabel, 50), ...(look.log ? powersOfTen : {}) },
    ],
    series: [{}, ...look.curves.map(seriesOf)],
  }
}

function seriesOf({ name, color, dash }: Curve): uPlot.Series {
  return {
    label: name,
    stroke: color,
    width: 1.75,
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
