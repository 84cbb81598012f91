import { type ReactNode, useEffect, useState } from 'react'
import { save } from '../files/save.ts'
import { copy } from './clipboard.ts'
import { useText } from './context.ts'

/** Milliseconds the confirmation stays. */
const confirmation = 2000

/** Takes the table along: to the clipboard, or as a file. */
export function TableExport({ csv, file }: { csv(): string; file: string }): ReactNode {
  const text = useText()
  const [outcome, setOutcome] = useState<'copied' | 'failed' | undefined>(undefined)
  useEffect(() => {
    if (outcome === undefined) return
    const timer = setTimeout(() => setOutcome(undefined), confirmation)
    return () => clearTimeout(timer)
  }, [outcome])
  const onCopy = async () => setOutcome((await copy(csv())) ? 'copied' : 'failed')
  const onSave = () => save(new Blob([csv()], { type: 'text/csv' }), file)
  return (
    <>
      <button type="button" className="bordered" onClick={onCopy}>
        {text.table.copy}
      </button>
      <button type="button" className="bordered" onClick={onSave}>
        {text.table.download}
      </button>
      <span className="soft" role="status">
        {outcome === 'copied' && text.share.copied}
        {outcome === 'failed' && text.table.failed}
      </span>
    </>
  )
}
