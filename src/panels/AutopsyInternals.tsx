import type { ReactNode } from 'react'
import type { Autopsy } from '../core/autopsy.ts'
import type { Internals } from '../core/internals.ts'
import type { AutopsyText } from '../locales/autopsy/en.ts'
import { CloudInternals } from './CloudInternals.tsx'
import { DampingInternals } from './DampingInternals.tsx'
import { LineInternals } from './LineInternals.tsx'
import { NewtonInternals } from './NewtonInternals.tsx'
import { SimplexInternals } from './SimplexInternals.tsx'
import { TrustInternals } from './TrustInternals.tsx'

interface AutopsyInternalsProps {
  readonly autopsy: Autopsy
  readonly internals: Internals | undefined
  readonly text: AutopsyText
}

/** The quantities that matter for an optimizer given by code. */
export function AutopsyInternals({ autopsy, internals, text }: AutopsyInternalsProps): ReactNode {
  switch (internals?.kind) {
    case undefined:
      return autopsy.stopped === undefined ? <p className="soft">{text.nothing}</p> : null
    case 'line-search':
      return <LineInternals internals={internals} text={text} />
    case 'trust-region':
      return <TrustInternals internals={internals} text={text.trust} />
    case 'simplex':
      return <SimplexInternals internals={internals} text={text} />
    case 'cloud':
      return <CloudInternals internals={internals} text={text} />
    case 'damping':
      return <DampingInternals internals={internals} text={text} />
    case 'newton':
      return <NewtonInternals internals={internals} text={text.newton} />
  }
}
