import { type ReactNode, useState } from 'react'
import { optimizerIn } from '../core/menus.ts'
import { librariesFor } from '../core/print/libraries.ts'
import type { CodeDialogProps } from './CodeDialog.tsx'
import { useSettings, useText } from './context.ts'
import { Icon } from './icons.tsx'
import { Late } from './Late.tsx'
import { latePart } from './latePart.ts'

const codeDialog = latePart<CodeDialogProps>(
  async () => (await import('./CodeDialog.tsx')).CodeDialog,
)

/** Opens a run as a script; for optimizers that can be written as one. */
export function CodeButton({ run, name }: { run: number; name: string }): ReactNode {
  const text = useText().code
  const [open, setOpen] = useState(false)
  const choice = useSettings(({ experiment }) => experiment.runs[run])
  const isLoaded = useSettings(({ experiment }) => experiment.landscape.file !== undefined)
  const optimizer = optimizerIn(choice)
  // A script cannot hold the numbers of a file.
  if (isLoaded || !optimizer || librariesFor(optimizer).length === 0) return null
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-label={text.openFor(name)}
        title={text.openFor(name)}
        onClick={() => setOpen(true)}
      >
        <Icon of="embed" />
        <span>{text.open}</span>
      </button>
      {open && <Late part={codeDialog} props={{ run, onClose: () => setOpen(false) }} />}
    </>
  )
}
