import { type ReactNode, useState } from 'react'
import type { ComparisonText } from '../locales/comparison/comparison.ts'
import { shown } from '../locales/number.ts'
import { setHyper } from '../settings/edit.ts'
import { useEdit, useSettings } from './context.ts'
import { RunSwatch } from './RunSwatch.tsx'
import { bestOf, type Judge, rateOf, resultOf, type Sweep } from './sweep.ts'
import { useRunNames } from './useRunNames.ts'

interface SweepResultsProps {
  readonly text: ComparisonText
  readonly sweeps: readonly Sweep[]
  readonly judge: Judge
  readonly base: number
  readonly valueLabel: string
}

/** The best rate of every run beside the present one; it is used when somebody says so, and given back as easily. */
export function SweepResults({ sweeps, ...rest }: SweepResultsProps): ReactNode {
  const [said, setSaid] = useState('')
  return (
    <>
      <ul className="sweep-results">
        {sweeps.map((sweep) => (
          <Result key={sweep.run} sweep={sweep} {...rest} onSaid={setSaid} />
        ))}
      </ul>
      <p className="spoken-only" role="status">
        {said}
      </p>
    </>
  )
}

interface ResultProps extends Omit<SweepResultsProps, 'sweeps'> {
  readonly sweep: Sweep
  onSaid(words: string): void
}

function Result({ text: { tune: text }, sweep, judge, base, valueLabel, onSaid }: ResultProps) {
  const edit = useEdit()
  const name = useRunNames()[sweep.run] ?? ''
  const rateNow = useSettings(({ experiment }) => rateOf(experiment.runs[sweep.run]))
  const best = bestOf(sweep, judge, base)
  const tallyNow = sweep.tallies[sweep.rates.indexOf(sweep.present)]
  const resultNow = tallyNow && resultOf(tallyNow, judge, base)
  const valueOf = (result: number) => `${valueLabel} = ${shown(result)}`
  const give = (rate: number) => {
    edit((settings) => setHyper(settings, sweep.run, 'lr', rate))
    onSaid(text.set(name, shown(rate)))
  }
  return (
    <li>
      <RunSwatch run={sweep.run} />
      <span className="sweep-name">{name}</span>
      <span className="sweep-words tabular">
        {best ? (
          <strong>{text.found(shown(best.rate), valueOf(best.result))}</strong>
        ) : (
          <span>{text.nothing}</span>
        )}
        {best?.atEdge && <span className="soft">{text.edge}</span>}
        {tallyNow && (
          <span className="soft">
            {text.now(
              shown(sweep.present),
              resultNow === undefined ? text.diverged : valueOf(resultNow),
            )}
          </span>
        )}
      </span>
      {best && rateNow !== best.rate && (
        <button
          type="button"
          className="bordered"
          aria-label={text.takeFor(name, shown(best.rate))}
          onClick={() => give(best.rate)}
        >
          {text.take(shown(best.rate))}
        </button>
      )}
      {rateNow !== sweep.present && (
        <button
          type="button"
          className="bordered"
          aria-label={text.backFor(name, shown(sweep.present))}
          onClick={() => give(sweep.present)}
        >
          {text.back(shown(sweep.present))}
        </button>
      )}
      {best && rateNow === best.rate && rateNow === sweep.present && (
        <span className="soft">{text.inUse}</span>
      )}
    </li>
  )
}
