import { memo, type ReactNode } from 'react'
import { type RunMarker, runColor, runDash, runMarker } from '../settings/colors.ts'
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
        d={shapes[runMarker(place, look)]}
        fill="currentColor"
        stroke="var(--card)"
        strokeWidth="1.5"
        paintOrder="stroke"
      />
    </svg>
  )
})

/** About 12 wide, around the origin. */
const shapes: Readonly<Record<RunMarker, string>> = {
  circle: 'M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0z',
  square: 'M-5.3-5.3H5.3V5.3H-5.3z',
  triangle: 'M0-6.8 6.5 5H-6.5z',
  diamond: 'M0-7 7 0 0 7-7 0z',
  cross: 'M-6-3.8-3.8-6 0-2.2 3.8-6 6-3.8 2.2 0 6 3.8 3.8 6 0 2.2-3.8 6-6 3.8-2.2 0z',
  star: 'M0-7.5 1.9-2.6 7.1-2.3 3.1 1 4.4 6.1 0 3.3-4.4 6.1-3.1 1-7.1-2.3-1.9-2.6z',
  pentagon: 'M0-6.8 6.5-2.1 4 5.5H-4L-6.5-2.1z',
  plus: 'M-1.8-6.5H1.8V-1.8H6.5V1.8H1.8V6.5H-1.8V1.8H-6.5V-1.8H-1.8z',
}
