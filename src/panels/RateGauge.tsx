import type { ReactNode } from 'react'
import { isPlainDescent } from '../core/analysis/rateBound.ts'
import { resolve } from '../core/hyper.ts'
import { optimizerIn } from '../core/menus.ts'
import { rateOf } from '../core/rule/modifiers/rate.ts'
import { shown } from '../locales/number.ts'
import { useSettings, useText } from './context.ts'
import { regimeOf } from './regime.ts'
import './gauge.css'

interface RateGaugeProps {
  /** s · R + r. */
  readonly run: number
  /** The step it is about, for a rate that follows a schedule. */
  readonly step: number
  /** λ of the Hessian, the largest first. */
  readonly eigenvalues: readonly number[]
}

/** The rate with which a run leaves a step against 2/λmax, as a gauge and in words. */
export function RateGauge({ run, step, eigenvalues }: RateGaugeProps): ReactNode {
  const text = useText()
  const choice = useSettings(({ experiment }) => experiment.runs[run % experiment.runs.length])
  const optimizer = optimizerIn(choice)
  const [largestEigenvalue = Number.NaN] = eigenvalues
  if (!choice || !optimizer || Number.isNaN(largestEigenvalue)) return null
  const hypers = resolve(optimizer.hypers, choice.hypers)
  if (hypers.lr === undefined) return null
  const { modifiers = {} } = choice
  const eta = rateOf(modifiers, hypers.lr)(step + 1)
  // A schedule changes the rate and nothing else.
  const others = Object.entries(modifiers).filter(([name]) => !name.startsWith('schedule'))
  const { modifiers: _, ...bare } = choice
  const isPlain = others.length === 0 && isPlainDescent(bare)
  const regime = regimeOf(eta, largestEigenvalue)
  const isBounded = regime !== 'unbounded' && regime !== 'still'
  const fallsAway = isPlain && isBounded && (eigenvalues.at(-1) ?? 0) < 0
  return (
    <>
      {isBounded && <Gauge eta={eta} bound={2 / largestEigenvalue} />}
      <p className="regime">
        {isPlain || !isBounded ? text.regime[regime] : text.regime.reference}
        {fallsAway && ` ${text.regime.fallsAway}`}
      </p>
    </>
  )
}

/** What the gauge spans, in units of 1/λmax. */
const span = 3

/** η as a mark on a scale from 0 over 1/λmax and 2/λmax on; what lies beyond the scale sits at its end. */
function Gauge({ eta, bound }: { eta: number; bound: number }): ReactNode {
  const text = useText().inspector
  const at = Math.min(1, (2 * eta) / bound / span)
  const said = `η = ${shown(eta)}, ${text.bound} = ${shown(bound)}`
  return (
    <svg className="gauge tabular" role="img" aria-label={said}>
      <text x="0" y="11">{`η ${shown(eta)}`}</text>
      <text x="100%" y="11" textAnchor="end">{`${text.bound} ${shown(bound)}`}</text>
      <line className="gauge-scale" x1="0" x2="100%" y1="25" y2="25" />
      <line className="gauge-safe" x1="0" x2={percent(2 / span)} y1="25" y2="25" />
      <line className="gauge-tick" x1={percent(1 / span)} x2={percent(1 / span)} y1="20" y2="30" />
      <line className="gauge-tick" x1={percent(2 / span)} x2={percent(2 / span)} y1="20" y2="30" />
      <circle className="gauge-mark" cx={percent(at)} cy="25" r="5.5" />
      <text x={percent(1 / span)} y="43" textAnchor="middle">
        1/λₘₐₓ
      </text>
      <text x={percent(2 / span)} y="43" textAnchor="middle">
        2/λₘₐₓ
      </text>
    </svg>
  )
}

function percent(share: number): string {
  return `${100 * share}%`
}
