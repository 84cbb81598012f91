import { type ReactNode, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { Divergence } from '../core/analysis/divergence.ts'
import type { RuleFailure } from '../core/analysis/ruleFailure.ts'
import type { Ending } from '../core/ending.ts'
import { useSession, useText } from './context.ts'
import { explainDivergence } from './divergence.ts'
import { stillness } from './stillness.ts'
import { useRuleWords } from './useRuleWords.ts'

/** Said at once when a run went wrong, wherever the playhead is; and if it diverged, what is known about why. */
export function RunEnding({ run }: { run: number }): ReactNode {
  const text = useText()
  const session = useSession()
  const ending = useStore(session.progress, (all) => goneWrong(all[run]?.ending))
  const still = useStore(session.progress, () => stillness(session, run))
  const why = useDivergence(run, ending)
  const failure = useRuleFailure(run, ending)
  const words = useRuleWords(still !== undefined || failure !== undefined)
  if (still) {
    return (
      <p className="run-ending" data-kind="still">
        {words?.[still]}
      </p>
    )
  }
  if (!ending) return null
  const sentence = text.describeEnding(ending)
  return (
    <p className="run-ending" data-kind={ending.kind}>
      {failure && words?.[failure.kind](failure.line, failure.step)}
      {!failure && (why ? text.routes.diverged(sentence, why) : sentence)}
    </p>
  )
}

/** Nothing of a run that made all its steps, so that its row need not render for every race. */
function goneWrong(ending: Ending | undefined): Ending | undefined {
  return ending?.kind === 'done' ? undefined : ending
}

/** The explanation of this very ending, as soon as the worker has answered. */
function useDivergence(run: number, ending: Ending | undefined): Divergence | undefined {
  const session = useSession()
  const domain = useStore(session.ground, (ground) => ground.domain)
  const [found, setFound] = useState<{ readonly ending: Ending; readonly why?: Divergence }>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was last seen depends on what is shown
  useEffect(() => {
    if (ending?.kind !== 'diverged') return
    let wanted = true
    const tell = (why?: Divergence) => wanted && setFound(why ? { ending, why } : { ending })
    explainDivergence(session, run).then(tell, () => tell())
    return () => {
      wanted = false
    }
  }, [session, run, ending, domain])
  return found?.ending === ending ? found?.why : undefined
}

/** The line of its own rule that ended a run. */
function useRuleFailure(run: number, ending: Ending | undefined): RuleFailure | undefined {
  const session = useSession()
  const [found, setFound] = useState<{ readonly ending: Ending; readonly why?: RuleFailure }>()
  useEffect(() => {
    if (ending?.kind !== 'diverged') return
    const { runs } = session.race.getState()
    if (runs[run % runs.length]?.rule === undefined) return
    let wanted = true
    const tell = (why?: RuleFailure) => wanted && setFound(why ? { ending, why } : { ending })
    import('./ownRuleEnding.ts')
      .then(({ ownRuleEnding }) => ownRuleEnding(session, run, ending))
      .then(tell, () => tell())
    return () => {
      wanted = false
    }
  }, [session, run, ending])
  return found?.ending === ending ? found?.why : undefined
}
