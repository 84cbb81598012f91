import { type ReactNode, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { loadingOf, missingFiles } from '../session/loading.ts'
import { useSession, useSettings } from './context.ts'
import { FileWanted } from './FileWanted.tsx'
import { Late } from './Late.tsx'
import { latePart } from './latePart.ts'
import { FileTextContext, useFileText, useLoadingText } from './useLoadingText.ts'
import './files.css'

const fileDialog = latePart<{ file: File | undefined; onClose(): void }>(
  async () => (await import('./FileDialog.tsx')).FileDialog,
)

/** Everything about files of one's own: what a link wants, where one is dropped, and the dialog that reads it. */
export function Files({ drops }: { drops: boolean }): ReactNode {
  const text = useLoadingText()
  const loading = loadingOf(useSession())
  const { open, file } = useStore(loading.dialog)
  const known = useStore(loading.known)
  const missing = useSettings((settings) => missingFiles(settings, known)[0])
  if (!text) return null
  return (
    <FileTextContext value={text}>
      {missing !== undefined && <FileWanted key={missing} wanted={missing} />}
      {drops && <DropZone />}
      {open && (
        <Late
          part={fileDialog}
          props={{ file, onClose: () => loading.dialog.setState({ open: false }, true) }}
        />
      )}
    </FileTextContext>
  )
}

/** The whole window takes files; what is dragged over it is told so. */
function DropZone(): ReactNode {
  const text = useFileText()
  const { dialog } = loadingOf(useSession())
  const [over, setOver] = useState(false)
  useEffect(() => {
    const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false
    const drag = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = ({ relatedTarget }: DragEvent) => relatedTarget === null && setOver(false)
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(false)
      const file = event.dataTransfer?.files[0]
      if (file) dialog.setState({ open: true, file }, true)
    }
    window.addEventListener('dragover', drag)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', drag)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [dialog])
  if (!over) return null
  return (
    <div className="file-drop">
      <p>
        <strong>{text.drop}</strong>
        <span>{text.stays}</span>
      </p>
    </div>
  )
}
