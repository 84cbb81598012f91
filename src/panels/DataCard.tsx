import { memo, type ReactNode } from 'react'
import { landscapeIn } from '../settings/landscapeIn.ts'
import { afterPicture } from './afterPicture.ts'
import { Card } from './Card.tsx'
import { useSettings, useText } from './context.ts'
import { Late } from './Late.tsx'
import { latePart } from './latePart.ts'
import './dataCard.css'

const dataPicture = latePart(async () => {
  await afterPicture()
  return (await import('./DataPicture.tsx')).DataPicture
})

/** Whether the landscape is made of samples. */
export function useHasData(): boolean {
  return useSettings((settings) => landscapeIn(settings).data !== undefined)
}

/** The samples that a landscape is made of, and what the runs make of them. What draws them comes after the first picture. */
export const DataCard = memo(function DataCard({
  folded,
}: {
  readonly folded?: boolean
}): ReactNode {
  const text = useText().data
  return (
    <Card title={text.title} folded={folded}>
      <Late part={dataPicture} props={{}} waiting={<div className="data-waiting" />} />
    </Card>
  )
})
