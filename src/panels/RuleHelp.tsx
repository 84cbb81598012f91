import type { ReactNode } from 'react'
import { argumentCounts } from '../core/formula/functions.ts'
import type { OwnRule } from '../locales/ownRule/en.ts'
import { Example } from './Example.tsx'
import './fold.css'

const functions = [...argumentCounts.keys()].join(' ')

/** What a rule takes, by example. */
export function RuleHelp({ help }: { help: OwnRule['help'] }): ReactNode {
  return (
    <details className="fold formula-help">
      <summary>{help.title}</summary>
      <dl>
        <Example of="w  g  f  t" means={help.given} />
        <Example of="w = w - lr*g" means={help.numbers} />
        <Example of="m = beta*m + g" means={help.state} />
        <Example of="delta := lr" means={help.start} />
        <Example of={'norm(g)  dot(g, m)\ngradient(w - lr*m)'} means={help.vectors} />
        <Example of="where(g*m > 0, 1, 0.5)" means={help.cases} />
        <Example of={functions} means={help.functions} />
      </dl>
    </details>
  )
}
