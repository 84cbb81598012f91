import { type ReactNode, useState } from 'react'
import { useStore } from 'zustand'
import { pageSteps } from '../core/experiment.ts'
import { optimizerIn } from '../core/menus.ts'
import type { ComparisonText } from '../locales/comparison/comparison.ts'
import { inFull } from '../locales/sentences/sentences.ts'
import { knownMinimumIn } from '../settings/landscapeIn.ts'
import { Choice } from './Choice.tsx'
import { useSession, useSettings } from './context.ts'
import { SweepPlot } from './SweepPlot.tsx'
import { SweepResults } from './SweepResults.tsx'
import { type Judge, sweepRates } from './sweep.ts'
import { useRunNames } from './useRunNames.ts'
import { useSweep } from './useSweep.ts'

/** Every run over its learning rate, on the same budget. */
export function RateSweep({ text }: { text: ComparisonText }): ReactNode {
  const words = text.tune
  const experiment = useSettings((settings) => settings.experiment)
  const base = useSettings(knownMinimumIn)
  const first = useFirstValue() - (base ?? 0)
  const [judge, setJudge] = useState<Judge>('last')
  const { swept, start, stop } = useSweep()
  const valueLabel = base === undefined ? 'f' : 'f − f*'
  const shared = { text, judge, base: base ?? 0, valueLabel }
  return (
    <div className="compare-part">
      <p className="soft">
        {words.intro(sweepRates, inFull(pageSteps(experiment)))}
        {experiment.starts.length > 1 && ` ${words.firstStart}`}
        {base === undefined && ` ${text.unknownMinimum}`}
      </p>
      <div className="table-tools">
        {swept?.running ? (
          <>
            <button type="button" className="bordered" onClick={stop}>
              {words.cancel}
            </button>
            <progress aria-label={words.progress} value={swept.done} max={swept.all} />
            <span className="soft tabular">{words.at(swept.done, swept.all)}</span>
          </>
        ) : (
          <button type="button" className="solid" onClick={() => void start()}>
            {swept ? words.again : words.start}
          </button>
        )}
        <span className="labelled compare-judge">
          <span className="soft">{words.judge}</span>
          <Choice<Judge>
            name={words.judge}
            options={[
              ['last', words.last],
              ['lowest', words.lowest],
            ]}
            value={judge}
            onChange={setJudge}
          />
        </span>
      </div>
      {swept && swept.sweeps.length > 0 && (
        <>
          <SweepPlot sweeps={swept.sweeps} first={first} {...shared} />
          <Key text={text} />
          <SweepResults sweeps={swept.sweeps} {...shared} />
        </>
      )}
      <WithoutRate text={text} />
    </div>
  )
}

/** f where all runs begin. */
function useFirstValue(): number {
  return useStore(useSession().race, ({ trajectories: [trajectory] }) =>
    trajectory ? (trajectory.points[trajectory.stride - 1] ?? Number.NaN) : Number.NaN,
  )
}

/** What the marks of the plot mean. */
function Key({ text: { tune: text } }: { text: ComparisonText }): ReactNode {
  return (
    <p className="sweep-key soft">
      <Mark name={text.best}>
        <path className="sweep-best" d="M0 -7L7 0L0 7L-7 0Z" />
      </Mark>
      <Mark name={text.present}>
        <circle className="sweep-present" r="6" />
      </Mark>
      <Mark name={text.diverged}>
        <path className="sweep-lost" d="M-4 -4L4 4M4 -4L-4 4" />
      </Mark>
      <Mark name={text.above}>
        <path className="sweep-above" d="M0 -5l5 9h-10Z" />
      </Mark>
    </p>
  )
}

function Mark({ name, children }: { name: string; children: ReactNode }): ReactNode {
  return (
    <span>
      <svg viewBox="-8 -8 16 16" width="16" height="16" aria-hidden="true">
        {children}
      </svg>
      {name}
    </span>
  )
}

/** Runs that have nothing to tune are named, so that nobody looks for them. */
function WithoutRate({ text }: { text: ComparisonText }): ReactNode {
  const names = useRunNames()
  const runs = useSettings(({ experiment }) => experiment.runs)
  const without = runs.flatMap((choice, run) =>
    optimizerIn(choice)?.hypers.lr ? [] : [names[run] ?? ''],
  )
  return without.map((name, i) => (
    <p className="soft" key={i}>
      {text.tune.none(name)}
    </p>
  ))
}
