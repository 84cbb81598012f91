import { type ReactNode, useMemo } from 'react'
import type { RuleOptimizer } from '../core/optimizer.ts'
import { ruleMathml } from '../core/print/ruleMathml.ts'
import { ruleFrom } from '../core/rule/parse.ts'
import { specialise } from '../core/rule/specialise.ts'
import { useText } from './context.ts'
import { symbolsOf } from './symbolsOf.ts'

interface RuleFormulaProps {
  readonly optimizer: RuleOptimizer
  /** Names of the hypers that are 0, with spaces between: what they do is left out. */
  readonly off: string
}

/** An update rule as a paper would print it. A chunk of its own. */
export function RuleFormula({ optimizer, off }: RuleFormulaProps): ReactNode {
  const { otherwise } = useText().landscape
  const html = useMemo(
    () =>
      ruleMathml(
        specialise(
          ruleFrom(optimizer),
          Object.fromEntries(off.split(' ').map((name) => [name, 0])),
        ),
        { ...symbolsOf(optimizer.hypers), ...optimizer.symbols },
        otherwise,
      ),
    [optimizer, off, otherwise],
  )
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own printer wrote it and escaped every name
  return <div className="formula rule" dangerouslySetInnerHTML={{ __html: html }} />
}
