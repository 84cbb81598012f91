import type { ReactNode } from 'react'
import { loadingOf } from '../session/loading.ts'
import { landscapeIn } from '../settings/landscapeIn.ts'
import { useSession, useSettings } from './context.ts'
import { useLoadingText } from './useLoadingText.ts'

/** What stands for the formula of a landscape that has none: what is between the numbers of its file. */
export function LoadedFrom(): ReactNode {
  const text = useLoadingText()
  const { dialog } = loadingOf(useSession())
  const { coordinates } = useSettings(landscapeIn)
  if (!text) return null
  return (
    <div className="loaded-from">
      <p className="soft">{text.between[coordinates.length === 1 ? 'curve' : 'surface']}</p>
      <button type="button" onClick={() => dialog.setState({ open: true }, true)}>
        {text.replace}
      </button>
    </div>
  )
}
