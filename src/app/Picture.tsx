import { type ReactNode, use, useCallback, useEffect, useState } from 'react'
import type { FirstText } from '../locales/first/en.ts'
import type { pictureMarks } from '../panels/afterPicture.ts'
import { ThemeContext, useFirstText, useSession } from '../panels/context.ts'
import { Late } from '../panels/Late.tsx'
import { useLandscapeName } from '../panels/landscapeName.ts'
import { latePart } from '../panels/latePart.ts'
import { useRunNames } from '../panels/useRunNames.ts'
import type { Insets } from '../scene/lens.ts'
import type { Snapshot } from '../scene/snapshot.ts'
import { removePoster } from './poster.ts'
import { Scenes } from './Scenes.tsx'

const flat = latePart(async () => (await import('../flat/Flat.tsx')).Flat)

interface PictureProps {
  /** Whether the picture should be there at all; an embed far out of sight gives its GPU context back. */
  readonly awake: boolean
  readonly gl: 'auto' | '2d'
  readonly calm: boolean
  readonly insets: Insets
  readonly wheel: 'zoom' | 'ctrl' | 'off'
  readonly touch: '1finger' | '2finger' | 'off'
  readonly dpr: number | undefined
  readonly typeScale: number
  readonly routeScale: number
  onSnapshot(snapshot: Snapshot): () => void
}

/** The scene; a map in its place where there is no WebGL, or where that is wanted. */
export function Picture({ awake, ...props }: PictureProps): ReactNode {
  return <main className="picture">{awake && <SceneHere {...props} />}</main>
}

function SceneHere({ gl, calm, insets, dpr, ...hands }: Omit<PictureProps, 'awake'>): ReactNode {
  const text = useFirstText()
  const name = useLandscapeName()
  const { trouble, isFlat, ...handlers } = useTrouble()
  const props = {
    session: useSession(),
    theme: use(ThemeContext),
    reducedMotion: calm,
    label: text.scene.label(name),
    names: useRunNames(),
    routeText: text.routes,
    spaceWords: text.spaces,
    onReady() {
      mark('losscape:interactive')
      removePoster(calm)
    },
    ...(dpr !== undefined && { dpr }),
    ...hands,
  }
  const { session } = props
  const wanted = gl === '2d'
  useEffect(() => session.flat.setState({ isFlat: wanted || isFlat }), [session, wanted, isFlat])
  const failed = (again: () => void) => <Failed again={again} text={text} />
  return (
    <>
      {!wanted && trouble !== 'unsupported' && (
        <Scenes scene={{ ...props, ...handlers }} insets={insets} failed={failed} />
      )}
      {(wanted || isFlat) && (
        <Late
          part={flat}
          props={{
            ...props,
            insets,
            label: text.flat.label(name),
            ...(trouble && { reason: text.flat[trouble] }),
          }}
          failed={failed}
        />
      )}
      {trouble === 'lost' && !isFlat && (
        <p className="picture-fallback" role="status">
          {text.scene.lost}
        </p>
      )}
    </>
  )
}

/** Milliseconds after which a map stands in for a scene whose context was lost. */
const patience = 4000

/** What is wrong with WebGL, and whether the map is to stand in: at once if there is none, else after some patience. */
function useTrouble() {
  const [trouble, setTrouble] = useState<'unsupported' | 'lost' | undefined>(undefined)
  const [isFlat, setFlat] = useState(false)
  const onRestored = useCallback(() => setTrouble(undefined), [])
  useEffect(() => {
    setFlat(trouble === 'unsupported')
    if (trouble !== 'lost') return
    const timer = setTimeout(() => setFlat(true), patience)
    return () => clearTimeout(timer)
  }, [trouble])
  return { trouble, isFlat, onError: setTrouble, onRestored }
}

/** What the budget for the first picture is measured up to. */
function mark(name: (typeof pictureMarks)[number]): void {
  if (performance.getEntriesByName(name).length === 0) performance.mark(name)
}

function Failed({ again, text }: { again: () => void; text: FirstText }): ReactNode {
  useEffect(() => {
    mark('losscape:pictureless')
    removePoster(true)
  }, [])
  return (
    <div className="picture-fallback" role="alert">
      <p>{text.scene.failed}</p>
      <button type="button" className="solid" onClick={again}>
        {text.trouble.again}
      </button>
    </div>
  )
}
