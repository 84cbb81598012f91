import type { Interval } from '../core/hyper.ts'
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

/** All of a part of the plane made the domain shown, with no more digits than its width asks for; the camera goes home. */
export function setSeenDomain(settings: Settings, seen: readonly Interval[]): Settings {
  const { domain: own } = landscapeIn(settings)
  const shown = settings.view.domain ?? own
  const domain = shown.map((before, axis): Interval => {
    const [low, high] = seen[axis] ?? before
    const places = Math.min(Math.max(3 - Math.floor(Math.log10(high - low)), 0), 20)
    const rounded = (end: number) => within(Number(end.toFixed(places)), domainRange)
    return seen[axis] ? [rounded(low), rounded(high)] : before
  })
  if (!domain.every(isWide)) return settings
  return setView(settings, {
    domain: sameIntervals(domain, own) ? undefined : domain,
    camera: undefined,
  })
}
