import type { ReactNode } from 'react'
import { setView } from '../settings/edit.ts'
import { landscapeIn } from '../settings/landscapeIn.ts'
import { domainRange } from '../settings/schema.ts'
import { setDomain } from '../settings/setDomain.ts'
import { useEdit, useSettings, useText } from './context.ts'
import { Icon } from './icons.tsx'
import { NumberField } from './NumberField.tsx'

/** The part of the plane that is shown, end by end. Of a third coordinate a single value is shown, which has no ends. */
export function DomainFields(): ReactNode {
  const text = useText().formulaEditor
  const edit = useEdit()
  const landscape = useSettings(landscapeIn)
  const chosen = useSettings(({ view }) => view.domain)
  const shown = (chosen ?? landscape.domain).slice(0, 2)
  return (
    <fieldset className="domain-fields">
      <legend>{text.domain}</legend>
      {shown.map(([low, high], axis) => {
        const name = landscape.coordinates[axis]!
        const set = (end: 0 | 1) => (value: number) =>
          edit((settings) => setDomain(settings, axis, end, value))
        return (
          <div key={name} className="domain-ends">
            <span className="symbol">{name}</span>
            <NumberField
              name={text.from(name)}
              value={low}
              hard={[domainRange[0], below(high)]}
              onChange={set(0)}
            />
            <span aria-hidden="true">…</span>
            <NumberField
              name={text.to(name)}
              value={high}
              hard={[above(low), domainRange[1]]}
              onChange={set(1)}
            />
          </div>
        )
      })}
      <button
        type="button"
        disabled={chosen === undefined}
        aria-label={text.reset}
        title={text.reset}
        onClick={() => edit((settings) => setView(settings, { domain: undefined }))}
      >
        <Icon of="undo" />
      </button>
    </fieldset>
  )
}

/** Far enough from the other end for its columns to be told apart. */
function above(low: number): number {
  return low + Math.max(Number.MIN_VALUE, 1e-8 * Math.abs(low))
}

function below(high: number): number {
  return high - Math.max(Number.MIN_VALUE, 1e-8 * Math.abs(high))
}
