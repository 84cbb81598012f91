import type { ReactNode } from 'react'
import { useSettings, useText } from './context.ts'
import { landscapeIn } from './landscapeIn.ts'
import { RunSwatch } from './RunSwatch.tsx'
import { useShownRuns } from './shownRuns.ts'

/** Which route is whose, where there is no room for cards. */
export function Legend(): ReactNode {
  const text = useText()
  const { name } = useSettings(landscapeIn)
  const runs = useShownRuns()
  return (
    <section className="legend" aria-label={text.runs.title}>
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
