import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import type { Fault } from '../core/loaded/fault.ts'
import type { Reading } from '../core/loaded/reading.ts'
import type { Opened } from '../core/loaded/summary.ts'
import { loadingOf } from '../session/loading.ts'
import { useSession } from './context.ts'
import { Dialog } from './Dialog.tsx'
import { FileButton } from './FileButton.tsx'
import { FileFault } from './FileFault.tsx'
import { FileReading } from './FileReading.tsx'
import { useFileText } from './useLoadingText.ts'

interface FileDialogProps {
  /** One that was dropped; else the dialog asks for one. */
  readonly file: File | undefined
  onClose(): void
}

type Phase =
  | { readonly kind: 'none' }
  | { readonly kind: 'opening'; readonly share: number }
  | { readonly kind: 'fault'; readonly fault: Fault }
  | { readonly kind: 'opened'; readonly opened: Opened }

/** Reads a file and shows what was understood, before anything on the page changes. A chunk of its own. */
export function FileDialog({ file: dropped, onClose }: FileDialogProps): ReactNode {
  const text = useFileText()
  const loading = loadingOf(useSession())
  const dialog = useRef<HTMLDialogElement>(null)
  const [file, setFile] = useState(dropped)
  const [phase, setPhase] = useState<Phase>({ kind: 'none' })
  const open = useCallback(
    async (chosen: File) => {
      setFile(chosen)
      setPhase({ kind: 'opening', share: 0 })
      const found = await loading.open(chosen, (share) => setPhase({ kind: 'opening', share }))
      if (!('kind' in found)) setPhase({ kind: 'opened', opened: found })
      else if (found.kind === 'cancelled') setPhase({ kind: 'none' })
      else setPhase({ kind: 'fault', fault: found })
    },
    [loading],
  )
  useEffect(() => {
    if (dropped) void open(dropped)
  }, [dropped, open])
  const close = () => {
    if (phase.kind === 'opening') loading.cancel()
    onClose()
  }
  const take = async (reading: Reading) => {
    const fault = file && (await loading.take(file, reading))
    if (fault) setPhase({ kind: 'fault', fault })
    else dialog.current?.close()
  }
  return (
    <Dialog
      className="file-dialog"
      title={file && phase.kind !== 'none' ? file.name : text.title}
      close={text.close}
      ref={dialog}
      onClose={close}
    >
      <div className="file-body stack">
        {phase.kind === 'none' && (
          <>
            <p>{text.intro}</p>
            <dl className="file-kinds">
              <dt>{text.landscape}</dt>
              <dd className="soft">{text.landscapeIntro}</dd>
              <dt>{text.trajectory}</dt>
              <dd className="soft">{text.trajectoryIntro}</dd>
            </dl>
          </>
        )}
        {phase.kind === 'opening' && (
          <div className="file-progress" role="status">
            <span>{text.opening}</span>
            <progress aria-label={text.opening} value={phase.share} />
            <button type="button" onClick={() => loading.cancel()}>
              {text.cancel}
            </button>
          </div>
        )}
        {phase.kind === 'fault' && <FileFault fault={phase.fault} />}
        {phase.kind === 'opened' && (
          <FileReading opened={phase.opened} onTake={(reading) => void take(reading)} />
        )}
        {(phase.kind === 'none' || phase.kind === 'fault') && (
          <FileButton name={text.choose} onFile={(chosen) => void open(chosen)} />
        )}
        <p className="soft file-stays">{text.stays}</p>
      </div>
    </Dialog>
  )
}
