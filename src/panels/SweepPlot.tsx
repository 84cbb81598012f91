import { type ReactNode, use, useRef } from 'react'
import type { ComparisonText } from '../locales/comparison/comparison.ts'
import { shown } from '../locales/number.ts'
import { markerOutlines, runColor, runDash, runMarker } from '../settings/colors.ts'
import { ThemeContext, useSettings } from './context.ts'
import { isFaint } from './contrast.ts'
import { bestOf, type Judge, resultOf, type Sweep } from './sweep.ts'
import { type SweepScale, sweepScale } from './sweepScale.ts'
import { useWidth } from './useWidth.ts'

interface SweepPlotProps {
  readonly text: ComparisonText
  readonly sweeps: readonly Sweep[]
  readonly judge: Judge
  readonly base: number
  /** Where all runs begin, counted from `base`. */
  readonly first: number
  readonly valueLabel: string
}

/** CSS pixels. */
const height = 260
const edges = { left: 58, right: 14, top: 26, bottom: 40 }

/** Results over the learning rate, one curve a run; what was lost stands above the plot as a cross, what climbed as a peak. */
export function SweepPlot(props: SweepPlotProps): ReactNode {
  const { text, sweeps, judge, base, first, valueLabel } = props
  const place = useRef<HTMLDivElement>(null)
  const width = useWidth(place)
  const scale = sweepScale(sweeps, judge, base, first)
  const frame = frameOf(scale, width)
  return (
    <div className="sweep-plot tabular" ref={place}>
      {width > 0 && (
        <svg width={width} height={height} role="img" aria-label={text.tune.plot}>
          <Axes {...{ frame, scale, width, valueLabel }} />
          {sweeps.map((sweep) => (
            <Curve key={sweep.run} {...{ sweep, frame, judge, base, first }} />
          ))}
        </svg>
      )}
    </div>
  )
}

interface Frame {
  left(rate: number): number
  top(result: number): number
}

function frameOf(scale: SweepScale, width: number): Frame {
  return {
    left: (rate) => edges.left + scale.x(rate) * (width - edges.left - edges.right),
    top: (result) => edges.top + scale.y(result) * (height - edges.top - edges.bottom),
  }
}

interface AxesProps {
  readonly frame: Frame
  readonly scale: SweepScale
  readonly width: number
  readonly valueLabel: string
}

function Axes({ frame, scale, width, valueLabel }: AxesProps): ReactNode {
  const bottom = height - edges.bottom
  return (
    <g className="sweep-axes">
      {scale.xTicks.map((rate) => (
        <g key={rate} transform={`translate(${frame.left(rate)} 0)`}>
          <line y1={edges.top} y2={bottom} />
          <text y={bottom + 16} textAnchor="middle">
            {shown(rate)}
          </text>
        </g>
      ))}
      {scale.yTicks.map((value) => (
        <g key={value} transform={`translate(0 ${frame.top(value)})`}>
          <line x1={edges.left} x2={width - edges.right} />
          <text x={edges.left - 6} dy="0.32em" textAnchor="end">
            {shown(value)}
          </text>
        </g>
      ))}
      <text x={width - edges.right} y={height - 6} textAnchor="end">
        η
      </text>
      <text x="2" y="14">
        {valueLabel}
      </text>
    </g>
  )
}

interface CurveProps {
  readonly sweep: Sweep
  readonly frame: Frame
  readonly judge: Judge
  readonly base: number
  readonly first: number
}

function Curve({ sweep, frame, judge, base, first }: CurveProps): ReactNode {
  const theme = use(ThemeContext)
  const look = useSettings(({ view }) => view.runs[sweep.run])
  const color = runColor(sweep.run, look)
  const dash = runDash(sweep.run, look).map((length) => 2 * length)
  const results = sweep.tallies.map((tally) => tally && resultOf(tally, judge, base))
  const points = sweep.rates.map((rate, i) => {
    const result = results[i]
    if (result === undefined || result > first) return undefined
    return [frame.left(rate), frame.top(result)] as const
  })
  const line = pathThrough(points)
  const best = bestOf(sweep, judge, base)
  const present = points[sweep.rates.indexOf(sweep.present)]
  return (
    <g style={{ '--run': color }} className="sweep-curve">
      {isFaint(color, theme) && <path className="swatch-casing" d={line} strokeWidth="4" />}
      <path d={line} strokeWidth="1.75" strokeDasharray={dash.join(' ')} />
      {points.map((point, i) => point && <circle key={i} cx={point[0]} cy={point[1]} r="2.2" />)}
      {sweep.tallies.map(
        (tally, i) =>
          tally &&
          results[i] === undefined && (
            <path key={i} className="sweep-lost" d={cross(frame.left(sweep.rates[i]!), 18)} />
          ),
      )}
      {results.map(
        (result, i) =>
          result !== undefined &&
          result > first && (
            <path key={i} className="sweep-above" d={peak(frame.left(sweep.rates[i]!), 18)} />
          ),
      )}
      {present && <circle className="sweep-present" cx={present[0]} cy={present[1]} r="6" />}
      {best && (
        <path
          className="sweep-best"
          transform={`translate(${frame.left(best.rate)} ${frame.top(best.result)})`}
          d={markerOutlines[runMarker(sweep.run, look)]}
        />
      )}
    </g>
  )
}

/** Interrupted where there is no point. */
function pathThrough(points: readonly (readonly [number, number] | undefined)[]): string {
  return points
    .map((point, i) => point && `${points[i - 1] ? 'L' : 'M'}${point[0]} ${point[1]}`)
    .filter((part) => part !== undefined)
    .join('')
}

function peak(x: number, y: number): string {
  return `M${x} ${y - 4}l4 7h-8Z`
}

function cross(x: number, y: number): string {
  return `M${x - 3} ${y - 3}l6 6M${x + 3} ${y - 3}l-6 6`
}
