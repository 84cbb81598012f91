import { memo, type ReactNode, use } from 'react'
import { markerOutlines, runColor, runDash, runMarker } from '../settings/colors.ts'
import { ThemeContext, useSettings } from './context.ts'
import { isFaint } from './contrast.ts'

/** A piece of a run's route with its marker: colour, dash and shape as in the picture. */
export const RunSwatch = memo(function RunSwatch({ run }: { run: number }): ReactNode {
  const place = useSettings(({ experiment }) => run % experiment.runs.length)
  const look = useSettings(({ view }) => view.runs[place])
  const color = runColor(place, look)
  const faint = isFaint(color, use(ThemeContext))
  const dash = runDash(place, look).map((length) => length * 2.5)
  return (
    <svg
      className="swatch"
      viewBox="-14 -9 28 18"
      width="28"
      height="18"
      aria-hidden="true"
      style={{ '--run': color }}
    >
      {faint && <Line className="swatch-casing" width={4.5} dash={dash} />}
      <Line width={2.5} dash={dash} />
      <path
        d={markerOutlines[runMarker(place, look)]}
        fill="currentColor"
        className={faint ? 'swatch-casing' : undefined}
        stroke="var(--card)"
        strokeWidth="1.5"
        paintOrder="stroke"
      />
    </svg>
  )
})

interface LineProps {
  readonly className?: string
  readonly width: number
  readonly dash: readonly number[]
}

function Line({ className, width, dash }: LineProps): ReactNode {
  return (
    <line
      className={className}
      x1="-14"
      x2="14"
      stroke="currentColor"
      strokeWidth={width}
      strokeDasharray={dash.join(' ')}
    />
  )
}
