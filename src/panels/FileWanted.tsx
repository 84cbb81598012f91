import { type ReactNode, useState } from 'react'
import type { Fault } from '../core/loaded/fault.ts'
import { fileNamed } from '../core/loaded/reading.ts'
import { loadingOf } from '../session/loading.ts'
import { useSession } from './context.ts'
import { FileButton } from './FileButton.tsx'
import { useFileText } from './useLoadingText.ts'

/** Which file a link is about, and where to give it: a link holds no data. */
export function FileWanted({ wanted }: { wanted: string }): ReactNode {
  const files = useFileText()
  const session = useSession()
  const [said, setSaid] = useState<string | undefined>(undefined)
  const named = fileNamed(wanted)
  const supply = async (file: File) => {
    setSaid(files.opening)
    const outcome = await loadingOf(session).supply(wanted, file)
    if (outcome === 'taken') return
    setSaid(outcome === 'other' ? files.other(file.name) : files.describeFault(outcome as Fault))
  }
  return (
    <section className="file-wanted" aria-label={files.wantedTitle}>
      <h2>{files.wantedTitle}</h2>
      <p>{named ? files.wanted(named.name) : files.unnamed}</p>
      {named && (
        <p className="soft">
          {files.fingerprint} <code>{named.fingerprint}</code>
        </p>
      )}
      {named && <FileButton name={files.give(named.name)} onFile={(file) => void supply(file)} />}
      <p className="file-said" role="status">
        {said}
      </p>
      <p className="soft">{files.stays}</p>
    </section>
  )
}
