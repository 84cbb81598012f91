import { type RuleFailure, ruleFailure } from '../core/analysis/ruleFailure.ts'
import type { Ending } from '../core/ending.ts'
import { optimizerIn } from '../core/menus.ts'
import { modified } from '../core/rule/modifiers/modified.ts'
import { insist } from '../session/insist.ts'
import type { Session } from '../session/session.ts'

/** Which line of its rule ended a run, by what the worker says of the step; a chunk of its own, fetched when one diverged. */
export async function ownRuleEnding(
  session: Session,
  run: number,
  ending: Ending,
): Promise<RuleFailure | undefined> {
  const { runs, revision, trajectories } = session.race.getState()
  const choice = runs[run % runs.length]
  const optimizer = optimizerIn(choice)
  const { points, stride } = trajectories[run] ?? {}
  const first = points && stride ? points[stride - 1] : undefined
  if (optimizer?.kind !== 'rule' || first === undefined || ending.step === 0) return undefined
  const over = new AbortController()
  const unfollow = session.race.subscribe((race) => race.revision !== revision && over.abort())
  // A question is lost, too, where somebody else asks about another step of the run meanwhile.
  const autopsy = await insist(() => session.autopsy(run, ending.step), over.signal)
  unfollow()
  if (!autopsy || over.signal.aborted) return undefined
  return ruleFailure(modified(optimizer, choice?.modifiers ?? {}), autopsy, first)
}
