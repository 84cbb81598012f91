import type { ReactNode } from 'react'
import { argumentCounts, ruleFunctions } from '../core/formula/functions.ts'
import { useText } from './context.ts'
import { Example } from './Example.tsx'
import './fold.css'

const functions = [...argumentCounts.keys()].filter((name) => !ruleFunctions.has(name)).join(' ')

/** What the grammar takes, by example. */
export function FormulaHelp(): ReactNode {
  const { help } = useText().formulaEditor
  return (
    <details className="fold formula-help">
      <summary>{help.title}</summary>
      <dl>
        <Example of="x^2 - 3x*y + |z|" means={help.operators} />
        <Example of={functions} means={help.functions} />
        <Example of="where(x > 0, x, -2x)" means={help.cases} />
        <Example of="a*x^2 + θ" means={help.parameters} />
        <Example of={'u = x*y   # …\nu^2 + u'} means={help.lines} />
      </dl>
    </details>
  )
}
