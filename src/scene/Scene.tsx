import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { FirstText } from '../locales/first/en.ts'
import type { Session } from '../session/session.ts'
import type { SceneMode } from './aim.ts'
import { type Manners, touchAction } from './gestures.ts'
import type { Insets } from './lens.ts'
import { type MountedScene, mountScene } from './mount.tsx'
import type { Snapshot } from './snapshot.ts'
import type { ThemeName } from './themes.ts'
import './scene.css'

export interface SceneProps extends Manners {
  readonly session: Session
  /** Terrain or map. */
  readonly mode: SceneMode
  readonly theme: ThemeName
  readonly reducedMotion: boolean
  /** Accessible name of the picture. */
  readonly label: string
  readonly words: FirstText['points']
  readonly spaceWords: FirstText['spaces']
  /** Names of the runs, shown at their heads. */
  readonly names: readonly string[]
  /** What is said about a step of a route under the pointer. */
  readonly routeText: FirstText['routes']
  /** Device pixels in one of CSS; by default the display's, at most 2. */
  readonly dpr?: number
  /** Pixels that cards cover; the picture is centred in what is left. */
  readonly insets?: Insets
  /** By how much routes are thicker, and heads larger, than on a desk; 1 by default. */
  readonly routeScale?: number
  /** By how much the type in the picture is larger than on a desk; 1 by default. */
  readonly typeScale?: number
  /** Given how to take a snapshot as soon as there is a picture; returns how to say that the picture is gone. */
  readonly onSnapshot?: (snapshot: Snapshot) => () => void
  /** After the first frame in which the start can be dragged. */
  readonly onReady?: () => void
  /** There is no WebGL, or it was taken away; in the second case it may come back, and then `onRestored` is called. */
  readonly onError?: (error: 'unsupported' | 'lost') => void
  readonly onRestored?: () => void
}

/** A picture: fills its parent, and is one stop of the Tab key, followed by its starts and its minima. */
export function Scene(props: SceneProps) {
  const container = useRef<HTMLDivElement>(null)
  const newest = useRef(props)
  const [scene, setScene] = useState<MountedScene>()
  const { session } = props

  // Before sizes are observed, so that no frame has the new size and the old insets.
  useLayoutEffect(() => {
    newest.current = props
    scene?.update(props)
  })
  useEffect(() => {
    const mounted = mountScene(container.current!, session, () => newest.current)
    setScene(mounted)
    return () => mounted?.unmount()
  }, [session])
  const { onSnapshot } = props
  useEffect(() => scene && onSnapshot?.(scene.snapshot), [scene, onSnapshot])

  return (
    <div
      ref={container}
      className="scene"
      data-theme={props.theme}
      role="application"
      aria-label={props.label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: an application is interactive
      tabIndex={0}
      style={{ touchAction: touchAction(props.touch), '--type': props.typeScale ?? 1 }}
      onKeyDown={(event) => {
        const target = event.target as HTMLElement
        const start = target.dataset.start
        if (event.key === 'Escape') target.blur()
        else if (scene?.pressed(event, start ? Number(start) : undefined)) event.preventDefault()
      }}
    />
  )
}
