import { type ReactNode, useState } from 'react'
import { useText } from './context.ts'
import { Late } from './Late.tsx'
import { latePart } from './latePart.ts'
import './fold.css'

const stepAutopsy = latePart(async () => (await import('./StepAutopsy.tsx')).StepAutopsy)

/** The step that the chosen run takes next, worked out; computed only while it is unfolded. */
export function StepFold(): ReactNode {
  const text = useText().autopsy
  const [open, setOpen] = useState(false)
  return (
    <details className="fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text.title}</summary>
      {open && <Late part={stepAutopsy} props={{}} />}
    </details>
  )
}
