import type { ReactNode } from 'react'
import { useText } from './context.ts'
import { useLandscapeName } from './landscapeName.ts'
import { RunSwatch } from './RunSwatch.tsx'
import { useShownRuns } from './shownRuns.ts'
import './legend.css'

/** Which route is whose, where there is no room for cards. */
export function Legend(): ReactNode {
  const text = useText()
  const name = useLandscapeName()
  const runs = useShownRuns()
  return (
    <section className="legend" aria-label={text.runs.title} data-covers="corner">
      <p className="legend-title">{name}</p>
      <ul>
        {runs.map(({ index, name }) => (
          <li key={index}>
            <RunSwatch run={index} />
            {name}
          </li>
        ))}
      </ul>
    </section>
  )
}
