import { memo, type ReactNode, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { Ending } from '../core/ending.ts'
import { shown } from '../locales/number.ts'
import { inFull } from '../locales/sentences/sentences.ts'
import { Card } from './Card.tsx'
import { Changes } from './Changes.tsx'
import { useSession, useText } from './context.ts'
import { Menu } from './Menu.tsx'
import { Matrix, Vector } from './Numbers.tsx'
import { RateGauge } from './RateGauge.tsx'
import { RunSwatch } from './RunSwatch.tsx'
import { type Reading, watchReading } from './reading.ts'
import { StepFold } from './StepFold.tsx'
import { TableButton } from './TableButton.tsx'
import { useRunNames } from './useRunNames.ts'
import './inspector.css'

/** The numbers at the playhead of the chosen run, or where the pointer is, and what they mean in words. */
export const Inspector = memo(function Inspector({
  folded,
}: {
  readonly folded?: boolean
}): ReactNode {
  const text = useText()
  const reading = useReading()
  const pointed = reading?.kind === 'place' || (reading?.kind === 'step' && reading.pointed)
  return (
    <Card title={pointed ? text.readout.pointer : text.inspector.title} folded={folded}>
      {reading?.kind === 'step' && reading.pointed ? (
        <PointedRun run={reading.run} />
      ) : (
        <RunChoice />
      )}
      {!reading && <p className="soft readings-waiting">{text.inspector.waiting}</p>}
      {reading?.kind === 'empty' && <EndingLine ending={reading.ending} />}
      {reading && reading.kind !== 'empty' && <Readings reading={reading} />}
      <StepFold />
    </Card>
  )
})

function useReading(): Reading | undefined {
  const session = useSession()
  const [reading, setReading] = useState<Reading | undefined>(undefined)
  useEffect(() => watchReading(session, setReading), [session])
  return reading
}

function PointedRun({ run }: { run: number }): ReactNode {
  const names = useRunNames()
  return (
    <p className="run-choice">
      <RunSwatch run={run} />
      <strong>{names[run]}</strong>
    </p>
  )
}

function RunChoice(): ReactNode {
  const text = useText().inspector
  const { chosen } = useSession()
  const names = useRunNames()
  const run = useStore(chosen, (state) => state.run)
  return (
    <div className="run-choice">
      <RunSwatch run={run} />
      <Menu
        name={text.run}
        options={names.map((name, index) => [String(index), name])}
        value={String(run)}
        onChange={(index) => chosen.setState({ run: Number(index) })}
      />
      <TableButton />
    </div>
  )
}

function Readings({ reading }: { reading: Exclude<Reading, { kind: 'empty' }> }): ReactNode {
  const text = useText()
  const { inspector } = text
  const { diagnosis, point } = reading
  const { chosen, playback } = useSession()
  const chosenRun = useStore(chosen, (state) => state.run)
  const step = reading.kind === 'step' ? reading : undefined
  const run = step?.run ?? chosenRun
  return (
    <>
      <dl className="readings tabular">
        <Row name={inspector.step}>{step ? inFull(step.step) : '–'}</Row>
        <Row name={inspector.point}>
          <Vector of={point} digits={4} />
        </Row>
        <Row name={inspector.value}>{shown(diagnosis.value, 4)}</Row>
        <Row name={inspector.gradient}>
          <Vector of={diagnosis.gradient} />
        </Row>
        <Row name={inspector.gradientSize}>{shown(Math.hypot(...diagnosis.gradient))}</Row>
        <Row name={inspector.hessian}>
          {diagnosis.hessian ? <Matrix rows={diagnosis.hessian} /> : inspector.noHessian}
        </Row>
        <Row name={inspector.eigenvalues}>
          {diagnosis.eigenvalues.map((value) => shown(value)).join(', ') || '–'}
        </Row>
        <Row name={inspector.kappa}>{shown(diagnosis.kappa)}</Row>
        <Changes run={run} change={step?.change} />
      </dl>
      <p className="kind">{text.pointKinds[diagnosis.kind]}</p>
      <RateGauge run={run} step={step?.step ?? playback.step} eigenvalues={diagnosis.eigenvalues} />
      {step?.ending && <EndingLine ending={step.ending} />}
    </>
  )
}

function EndingLine({ ending }: { ending: Ending }): ReactNode {
  const { describeEnding } = useText()
  return (
    <p className="ending" data-kind={ending.kind}>
      {describeEnding(ending)}
    </p>
  )
}

function Row({ name, children }: { name: string; children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
