import type { Modifiers } from '../core/experiment.ts'
import { understood } from '../core/landscapes/choose.ts'
import { hypersOf, modifiersOf, plainModifiers } from '../core/rule/modifiers/index.ts'
import { landscapeIn } from './landscapeIn.ts'
import type { Settings } from './settings.ts'

/** A schedule by its word, with numbers that stretch it over the steps there are. */
export function usefulSchedule(schedule: string, { experiment: { steps } }: Settings): Modifiers {
  const { schedule_period } = hypersOf(modifiersOf({ schedule }))
  const share = shares[schedule]
  if (schedule_period && share !== undefined) {
    const [least, most] = schedule_period.hard
    return { schedule, schedule_period: Math.min(Math.max(Math.round(share * steps), least), most) }
  }
  // Down to a hundredth in the end.
  if (schedule === 'exponential') {
    return { schedule, schedule_gamma: short(1 - short(1 - 0.01 ** (1 / steps), 2), 12) }
  }
  return { schedule }
}

/** What part of all steps the period takes. */
const shares: Readonly<Record<string, number>> = {
  step: 0.25,
  cosine: 1,
  warmup: 0.1,
  'one-cycle': 1,
}

/** Any other modifier by its id, with its defaults; a box is half as wide as what is shown, a batch less than all samples. */
export function usefulModifier(id: string, settings: Settings): Modifiers {
  if (id === 'batch') {
    const { samples } = understood(settings.experiment.landscape).field
    const count = samples?.count ?? 0
    return { batch: count > 32 ? 32 : Math.max(1, Math.round(count / 4)) }
  }
  if (id === 'project') {
    const widths = (settings.view.domain ?? landscapeIn(settings).domain).map(
      ([min, max]) => max - min,
    )
    const half = short(Math.min(...widths) / 4, 2)
    return { project_min: -half, project_max: half }
  }
  const own = hypersOf(plainModifiers.filter((modifier) => modifier.id === id))
  return Object.fromEntries(Object.entries(own).map(([name, hyper]) => [name, hyper.default]))
}

function short(value: number, digits: number): number {
  return Number(value.toPrecision(digits))
}
