import type { ReactNode } from 'react'
import type { SimplexMoved, SimplexVertex } from '../core/internals.ts'
import type { AutopsyText } from '../locales/autopsy/en.ts'
import { shown } from '../locales/number.ts'
import { InternalsTable } from './InternalsTable.tsx'
import { Vector } from './Numbers.tsx'

interface SimplexInternalsProps {
  readonly internals: SimplexMoved
  readonly text: AutopsyText
}

/** A simplex before and after its move; vertices that are new stand out. */
export function SimplexInternals({ internals, text }: SimplexInternalsProps): ReactNode {
  const { simplex } = text
  const { move, before, after } = internals
  const isNew = ({ x }: SimplexVertex) =>
    !before.some((old) => old.x.every((part, i) => part === x[i]))
  const rowsOf = (vertices: readonly SimplexVertex[]) =>
    vertices.map(({ x, value }) => [<Vector key="x" of={x} digits={4} />, shown(value, 4)])
  return (
    <section aria-label={simplex.title}>
      <h3>{simplex.title}</h3>
      <p>{simplex.moves[move]}</p>
      <InternalsTable
        caption={simplex.before}
        head={[simplex.vertex, text.line.value]}
        rows={rowsOf(before)}
      />
      <InternalsTable
        caption={simplex.after}
        head={[simplex.vertex, text.line.value, simplex.isNew]}
        rows={after.map((vertex, i) => [...rowsOf(after)[i]!, isNew(vertex) ? '✓' : ''])}
        marked={after.map(isNew)}
      />
    </section>
  )
}
