import { optimizerIn, ruleErrorIn } from '../core/menus.ts'
import type { Session } from '../session/session.ts'
import type { Trajectory } from '../session/trajectories.ts'

/** Why a run stays where it is: its rule cannot be read, never sets w, or moves by nothing. */
export type Stillness = 'unread' | 'neverSet' | 'still'

/** Whether a run from the first start made its steps and never moved. */
export function stillness({ race, settings }: Session, run: number): Stillness | undefined {
  const choice = settings.getState().experiment.runs[run]
  if (choice && ruleErrorIn(choice)) return 'unread'
  const trajectory = race.getState().trajectories[run]
  if (!trajectory || !isStill(trajectory)) return undefined
  const optimizer = optimizerIn(choice)
  const isSet = optimizer?.kind !== 'rule' || /^\s*w\s*=/m.test(optimizer.rule)
  return isSet ? 'still' : 'neverSet'
}

/** Points looked at, so that a look takes no longer for more steps. */
const looks = 64

/** Whether a run made all its steps from its start back to its start. */
export function isStill({ points, stride, count, ending }: Trajectory): boolean {
  if (ending?.kind !== 'done' || count < 2) return false
  const stay = (step: number) => {
    for (let i = 0; i < stride; i++) if (points[step * stride + i] !== points[i]) return false
    return true
  }
  for (let look = 1; look <= looks; look++) {
    if (
      !stay(
        look <= looks / 2 ? Math.min(look, count - 1) : Math.floor((look * (count - 1)) / looks),
      )
    )
      return false
  }
  return true
}
