import { type ReactNode, useMemo } from 'react'
import type { RuleOptimizer } from '../core/optimizer.ts'
import { ruleMathml } from '../core/print/ruleMathml.ts'
import { ruleFrom } from '../core/rule/parse.ts'
import { useText } from './context.ts'
import { symbolsOf } from './symbolsOf.ts'

/** An update rule as a paper would print it. A chunk of its own. */
export function RuleFormula({ optimizer }: { optimizer: RuleOptimizer }): ReactNode {
  const { otherwise } = useText().landscape
  const html = useMemo(
    () =>
      ruleMathml(
        ruleFrom(optimizer),
        { ...symbolsOf(optimizer.hypers), ...optimizer.symbols },
        otherwise,
      ),
    [optimizer, otherwise],
  )
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own printer wrote it and escaped every name
  return <div className="formula rule" dangerouslySetInnerHTML={{ __html: html }} />
}
