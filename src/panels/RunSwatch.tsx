import { memo, type ReactNode } from 'react'
import { markerOutlines, runColor, runDash, runMarker } from '../settings/colors.ts'
import { useSettings } from './context.ts'

/** A piece of a run's route with its marker: colour, dash and shape as in the picture. */
export const RunSwatch = memo(function RunSwatch({ run }: { run: number }): ReactNode {
  const place = useSettings(({ experiment }) => run % experiment.runs.length)
  const look = useSettings(({ view }) => view.runs[place])
  const dash = runDash(place, look).map((length) => length * 2.5)
  return (
    <svg
      className="swatch"
      viewBox="-14 -9 28 18"
      width="28"
      height="18"
      aria-hidden="true"
      style={{ '--run': runColor(place, look) }}
    >
      <line
        x1="-14"
        x2="14"
        stroke="currentColor"
        strokeWidth="2.5"
        strokeDasharray={dash.join(' ')}
      />
      <path
        d={markerOutlines[runMarker(place, look)]}
        fill="currentColor"
        stroke="var(--card)"
        strokeWidth="1.5"
        paintOrder="stroke"
      />
    </svg>
  )
})
