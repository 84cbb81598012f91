import { isWide, sameIntervals } from './assemble.ts'
import { setView, within } from './edit.ts'
import { landscapeIn } from './landscapeIn.ts'
import { domainRange } from './schema.ts'
import type { Settings } from './settings.ts'

/** One end of the domain shown set, clamped to what a link can say. The ends may neither meet nor cross. */
export function setDomain(settings: Settings, axis: number, end: 0 | 1, value: number): Settings {
  const { domain: own } = landscapeIn(settings)
  const shown = settings.view.domain ?? own
  const interval = shown[axis]
  if (!interval || Number.isNaN(value)) return settings
  const wanted = within(value, domainRange)
  const next = end === 0 ? ([wanted, interval[1]] as const) : ([interval[0], wanted] as const)
  if (!isWide(next)) return settings
  const domain = shown.with(axis, next)
  return setView(settings, { domain: sameIntervals(domain, own) ? undefined : domain })
}
