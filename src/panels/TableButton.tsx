import { type ReactNode, useState } from 'react'
import { useText } from './context.ts'
import { Icon } from './icons.tsx'
import { Late } from './Late.tsx'
import { latePart } from './latePart.ts'

const tableDialog = latePart<{ onClose(): void }>(
  async () => (await import('./TableDialog.tsx')).TableDialog,
)

/** Opens the steps of the runs as a table. */
export function TableButton(): ReactNode {
  const text = useText().table
  const [open, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-label={text.title}
        title={text.title}
        onClick={() => setOpen(true)}
      >
        <Icon of="table" />
      </button>
      {open && <Late part={tableDialog} props={{ onClose: () => setOpen(false) }} />}
    </>
  )
}
