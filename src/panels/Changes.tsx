import type { ReactNode } from 'react'
import { isPlainDescent } from '../core/analysis/rateBound.ts'
import { shown } from '../locales/number.ts'
import type { Change } from './change.ts'
import { useSettings, useText } from './context.ts'

interface ChangesProps {
  /** s · R + r. */
  readonly run: number
  readonly change: Change | undefined
}

/** What the next step should do to f by gradient and Hessian, beside what it does: two columns of the readings. */
export function Changes({ run, change }: ChangesProps): ReactNode {
  const text = useText().readout
  const isPlain = useSettings(({ experiment }) => {
    const choice = experiment.runs[run % experiment.runs.length]
    return choice !== undefined && isPlainDescent(choice)
  })
  return (
    <>
      <div className="change">
        <dt>
          {text.predicted} <small>{isPlain ? '−ηgᵀg + ½η²gᵀHg' : 'gᵀΔw + ½ΔwᵀHΔw'}</small>
        </dt>
        <dd>{shown(change?.predicted ?? Number.NaN)}</dd>
      </div>
      <div className="change">
        <dt>
          {text.actual} <small>f(w + Δw) − f(w)</small>
        </dt>
        <dd>{shown(change?.actual ?? Number.NaN)}</dd>
      </div>
    </>
  )
}
