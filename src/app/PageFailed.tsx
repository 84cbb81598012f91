import type { ReactNode } from 'react'
import { useFirstText } from '../panels/context.ts'

/** In place of a page that slipped: its address still says all there was. */
export function PageFailed(): ReactNode {
  const { trouble } = useFirstText()
  return (
    <main className="picture">
      <div className="picture-fallback" role="alert">
        <p>{trouble.page}</p>
        <button type="button" className="solid" onClick={() => location.reload()}>
          {trouble.reload}
        </button>
      </div>
    </main>
  )
}
