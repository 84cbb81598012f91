import { type ReactNode, use, useCallback, useEffect, useState } from 'react'
import type { Text } from '../locales/en.ts'
import type { pictureMarks } from '../panels/afterPicture.ts'
import { ThemeContext, useSession, useText } from '../panels/context.ts'
import { Late } from '../panels/Late.tsx'
import { useLandscapeName } from '../panels/landscapeName.ts'
import { latePart } from '../panels/latePart.ts'
import { useRunNames } from '../panels/useRunNames.ts'
import type { Insets } from '../scene/lens.ts'
import type { Snapshot } from '../scene/snapshot.ts'

/** On its way before anything is rendered. */
let early: ReturnType<typeof importScene> | undefined = importScene()
const scene = latePart(async () => {
  const coming = early ?? importScene()
  early = undefined
  return (await coming).Scene
})

interface PictureProps {
  /** Whether the picture should be there at all; an embed far out of sight gives its GPU context back. */
  readonly awake: boolean
  readonly calm: boolean
  readonly insets: Insets
  readonly wheel: 'zoom' | 'ctrl' | 'off'
  readonly touch: '1finger' | '2finger' | 'off'
  readonly typeScale: number
  readonly routeScale: number
  onSnapshot(snapshot: Snapshot): () => void
}

/** The scene, or a sentence in its place. */
export function Picture({ awake, ...props }: PictureProps): ReactNode {
  return <main className="picture">{awake && <SceneHere {...props} />}</main>
}

function importScene() {
  return import('../scene/Scene.tsx')
}

function SceneHere({ calm, ...hands }: Omit<PictureProps, 'awake'>): ReactNode {
  const text = useText()
  const name = useLandscapeName()
  const [trouble, setTrouble] = useState<'unsupported' | 'lost' | undefined>(undefined)
  const onRestored = useCallback(() => setTrouble(undefined), [])
  const onError = useCallback((error: 'unsupported' | 'lost') => {
    mark('losscape:pictureless')
    setTrouble(error)
  }, [])
  return (
    <>
      <Late
        part={scene}
        props={{
          session: useSession(),
          theme: use(ThemeContext),
          reducedMotion: calm,
          label: text.scene.label(name),
          names: useRunNames(),
          onReady: () => mark('losscape:interactive'),
          onError,
          onRestored,
          ...hands,
        }}
        waiting={<p className="picture-fallback soft">{text.scene.loading}</p>}
        failed={(again) => <Failed again={again} text={text} />}
      />
      {trouble && <p className="picture-fallback">{text.scene[trouble]}</p>}
    </>
  )
}

/** What the budget for the first picture is measured up to. */
function mark(name: (typeof pictureMarks)[number]): void {
  if (performance.getEntriesByName(name).length === 0) performance.mark(name)
}

function Failed({ again, text }: { again: () => void; text: Text }): ReactNode {
  useEffect(() => mark('losscape:pictureless'), [])
  return (
    <div className="picture-fallback" role="alert">
      <p>{text.scene.failed}</p>
      <button type="button" className="solid" onClick={again}>
        {text.trouble.again}
      </button>
    </div>
  )
}
