import { memo, type ReactNode } from 'react'
import { Card } from './Card.tsx'
import { useText } from './context.ts'
import { ViewOptions } from './ViewOptions.tsx'

/** How the landscape is drawn. It stands last, so that landscape and runs have the first look. */
export const ViewCard = memo(function ViewCard(): ReactNode {
  return (
    <Card title={useText().landscape.view}>
      <div className="stack">
        <ViewOptions />
      </div>
    </Card>
  )
})
