import { memo, type ReactNode, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { shown } from '../locales/number.ts'
import { Card } from './Card.tsx'
import { useSession, useText } from './context.ts'
import { Menu } from './Menu.tsx'
import { Matrix, Vector } from './Numbers.tsx'
import { RateGauge } from './RateGauge.tsx'
import { RunSwatch } from './RunSwatch.tsx'
import { type Reading, watchPlayhead } from './reading.ts'
import { useRunNames } from './useRunNames.ts'
import './inspector.css'

/** The numbers at the playhead of the chosen run, and what they mean in words. */
export const Inspector = memo(function Inspector(): ReactNode {
  const text = useText()
  const reading = useReading()
  return (
    <Card title={text.inspector.title}>
      <RunChoice />
      {reading ? <Readings reading={reading} /> : <p className="soft">{text.inspector.waiting}</p>}
    </Card>
  )
})

function useReading(): Reading | undefined {
  const session = useSession()
  const [reading, setReading] = useState<Reading | undefined>(undefined)
  useEffect(() => watchPlayhead(session, setReading), [session])
  return reading
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
    </div>
  )
}

function Readings({ reading }: { reading: Reading }): ReactNode {
  const text = useText()
  const { inspector } = text
  const { diagnosis, step, point, ending } = reading
  return (
    <>
      <dl className="readings tabular">
        <Row name={inspector.step}>{step}</Row>
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
      </dl>
      <p className="kind">{text.pointKinds[diagnosis.kind]}</p>
      <RateGauge run={reading.run} largestEigenvalue={diagnosis.eigenvalues[0] ?? Number.NaN} />
      {ending && (
        <p className="ending" data-kind={ending.kind}>
          {text.describeEnding(ending)}
        </p>
      )}
    </>
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
