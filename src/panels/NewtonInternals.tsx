import type { ReactNode } from 'react'
import type { NewtonSolved } from '../core/internals.ts'
import type { AutopsyText } from '../locales/autopsy/en.ts'
import { shown } from '../locales/number.ts'
import { InternalsTable } from './InternalsTable.tsx'
import { Vector } from './Numbers.tsx'

interface NewtonInternalsProps {
  readonly internals: NewtonSolved
  readonly text: AutopsyText['newton']
}

/** A Newton step along the axes of the Hessian: by what the gradient is divided there, and how far it goes. */
export function NewtonInternals({ internals, text }: NewtonInternalsProps): ReactNode {
  return (
    <section aria-label={text.title}>
      <InternalsTable
        caption={text.title}
        head={[text.eigenvalue, text.divisor, text.moved, text.direction]}
        rows={internals.axes.map(({ eigenvalue, divisor, moved, direction }) => [
          shown(eigenvalue),
          shown(divisor),
          shown(moved),
          <Vector key="direction" of={direction} digits={2} />,
        ])}
      />
    </section>
  )
}
