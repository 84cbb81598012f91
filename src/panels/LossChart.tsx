import { lazy, memo, type ReactNode, Suspense, useState } from 'react'
import { Card } from './Card.tsx'
import { Choice } from './Choice.tsx'
import { useText } from './context.ts'

const LossCanvas = lazy(async () => ({ default: (await import('./LossCanvas.tsx')).LossCanvas }))

/** Loss over steps of all visible runs. The drawing library comes after the first picture. */
export const LossChart = memo(function LossChart(): ReactNode {
  const text = useText().chart
  const [log, setLog] = useState(true)
  const scale = (
    <Choice
      name={text.scale}
      options={[
        ['log', text.log],
        ['linear', text.linear],
      ]}
      value={log ? 'log' : 'linear'}
      onChange={(value) => setLog(value === 'log')}
    />
  )
  return (
    <Card title={text.title} aside={scale}>
      <Suspense fallback={<p className="chart soft">{text.loading}</p>}>
        <LossCanvas log={log} />
      </Suspense>
    </Card>
  )
})
