import { createElement, type ReactNode, Suspense, useState } from 'react'
import { useFirstText, useRenewedTexts } from './context.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import type { LatePart } from './latePart.ts'

interface LateProps<Props extends object> {
  readonly part: LatePart<Props>
  readonly props: Props
  /** What stands there until it comes. */
  readonly waiting?: ReactNode
  /** What stands there if it does not come or slips; a sentence and a button by default. */
  failed?(again: () => void): ReactNode
}

/** A part of the page that is fetched when first shown. If it fails, only its own place does, and it can be tried again. */
export function Late<Props extends object>(late: LateProps<Props>): ReactNode {
  const { part, waiting, failed = (again) => <Failed again={again} /> } = late
  const renewTexts = useRenewedTexts()
  const renew = () => {
    part.renew()
    renewTexts()
  }
  // Whoever opens it once more wants it tried once more.
  useState(renew)
  const retry = (again: () => void) => () => {
    renew()
    again()
  }
  return (
    <ErrorBoundary fallback={(again) => failed(retry(again))}>
      <Suspense fallback={waiting}>
        <Present part={part} props={late.props} />
      </Suspense>
    </ErrorBoundary>
  )
}

/** Asks for the component anew at every rendering, so that a renewed one gets its turn. */
function Present<Props extends object>({ part, props }: LateProps<Props>): ReactNode {
  return createElement(part.component, props)
}

function Failed({ again }: { again: () => void }): ReactNode {
  const { trouble } = useFirstText()
  return (
    <div className="part-failed" role="alert">
      <p>{trouble.part}</p>
      <button type="button" className="solid" onClick={again}>
        {trouble.again}
      </button>
    </div>
  )
}
