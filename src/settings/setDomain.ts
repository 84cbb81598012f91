import type { Interval } from '../core/hyper.ts'
import { isWide, sameIntervals } from './assemble.ts'
import { setView, within } from './edit.ts'
import { boxIn, landscapeIn } from './landscapeIn.ts'
import { domainRange } from './schema.ts'
import type { Settings } from './settings.ts'

/** The interval shown of one coordinate, within what a link can say. The settings as they are if it would be too narrow. */
export function setInterval(settings: Settings, axis: number, interval: Interval): Settings {
  const { domain: own } = landscapeIn(settings)
  const shown = settings.view.domain ?? own
  const next = [within(interval[0], domainRange), within(interval[1], domainRange)] as const
  if (!shown[axis] || !isWide(next)) return settings
  const domain = shown.with(axis, next)
  return setView(settings, { domain: sameIntervals(domain, own) ? undefined : domain })
}

/** One end of the domain shown set, clamped to what a link can say. The ends may neither meet nor cross. */
export function setDomain(settings: Settings, axis: number, end: 0 | 1, value: number): Settings {
  const interval = boxIn(settings)[axis]
  if (!interval || Number.isNaN(value)) return settings
  return setInterval(settings, axis, end === 0 ? [value, interval[1]] : [interval[0], value])
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
