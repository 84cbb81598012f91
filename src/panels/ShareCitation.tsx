import type { ReactNode } from 'react'
import { version } from '../../package.json'
import { CopyButton } from './CopyButton.tsx'
import { citation } from './citation.ts'
import { useText } from './context.ts'
import { useLandscapeName } from './landscapeName.ts'
import { TextToCopy } from './TextToCopy.tsx'

/** How to cite this very scene. */
export function ShareCitation({ link }: { link(): string }): ReactNode {
  const text = useText().share
  const title = text.frameTitle(useLandscapeName())
  const entry = citation({ title, link: link(), version, day: new Date() })
  return (
    <div className="share-part">
      <TextToCopy name={text.citation} words={entry} />
      <div className="share-actions">
        <CopyButton solid name={text.copyCitation} content={() => entry} />
      </div>
    </div>
  )
}
