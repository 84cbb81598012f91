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

/** Draws losses over steps into `parent`; `onSeek` is called with the step that was pointed at. */
export function lossPlot(
  parent: HTMLElement,
  look: PlotLook,
  onSeek: (step: number) => void,
): LossPlot {
  const plot = new uPlot(optionsOf(look, parent), [[], ...look.curves.map(() => [])], parent)
  const stop = seekByPointer(plot, onSeek)
  return {
    setValues: (steps, values) => plot.setData([steps, ...values]),
    setSize: (width, height) => plot.setSize({ width, height }),
    leftOf: (step) => plot.over.offsetLeft + plot.valToPos(step, 'x'),
    dispose: () => {
      stop()
      plot.destroy()
    },
  }
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
      y: look.log ? { distr: 3, log: 10 } : {},
    },
    axes: [axis(look, look.stepLabel, 24), axis(look, look.valueLabel, 50)],
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
    grid: { stroke: line, width: 1, filter: roundOnly },
    ticks: { stroke: line, width: 1, size: 4 },
    values: (_, ticks) => ticks.map((tick) => (tick === null ? '' : shown(tick))),
  }
}

/** On a logarithmic axis a line for every power of ten is enough; elsewhere every tick has one. */
function roundOnly(plot: uPlot, ticks: number[], axis: number): (number | null)[] {
  const scale = plot.scales[plot.axes[axis]!.scale!]
  if (scale?.distr !== 3) return ticks
  return ticks.map((tick) => (Number.isInteger(Math.log10(tick)) ? tick : null))
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
