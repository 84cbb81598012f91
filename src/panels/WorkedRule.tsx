import type { ReactNode } from 'react'
import type { RuleLine, RuleStep } from '../core/autopsy.ts'
import { operator, row } from '../core/print/elements.ts'
import { ruleLines } from '../core/print/ruleMathml.ts'
import { workedMathml } from '../core/print/workedMathml.ts'
import { Mathml } from './Mathml.tsx'

interface WorkedRuleProps {
  readonly title: string
  readonly inside: RuleStep
  readonly coordinates: readonly string[]
  readonly otherwise: string
}

/** The rule line by line, each with this step's numbers under it, coordinate by coordinate. */
export function WorkedRule({ title, inside, coordinates, otherwise }: WorkedRuleProps): ReactNode {
  const { rule, symbols, lines } = inside
  // The first line only says what g is, which is among what is given.
  const written = ruleLines(rule, symbols, otherwise).slice(1)
  return (
    <section className="worked" aria-label={title}>
      <h3>{title}</h3>
      <ol>
        {lines.map((line, index) => {
          const { left, right } = written[index]!
          return (
            <li key={index}>
              <div className="worked-line">
                <Mathml
                  of={`<math displaystyle="true">${row(left, operator('←'), right)}</math>`}
                />
              </div>
              <Numbers line={line} coordinates={coordinates} />
            </li>
          )
        })}
      </ol>
    </section>
  )
}

interface NumbersProps {
  readonly line: RuleLine
  readonly coordinates: readonly string[]
}

function Numbers({ line: { value, worked }, coordinates }: NumbersProps): ReactNode {
  const values = typeof value === 'number' ? [value] : value
  return values.map((part, axis) => (
    <div key={axis} className="worked-numbers">
      <span className="symbol">{typeof value === 'number' ? '' : coordinates[axis]}</span>
      <div className="worked-parts">
        {workedMathml(worked[axis] ?? part, part).map((mathml, index) => (
          <Mathml key={index} of={mathml} />
        ))}
      </div>
    </div>
  ))
}
