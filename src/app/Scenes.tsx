import { type ReactNode, useRef, useState } from 'react'
import { useFirstText, useSettings } from '../panels/context.ts'
import { Late } from '../panels/Late.tsx'
import { latePart } from '../panels/latePart.ts'
import type { Insets } from '../scene/lens.ts'
import type { SceneProps } from '../scene/Scene.tsx'
import { halvesOf, isSplit, type Part, useIsUpright } from './halves.ts'
import './scenes.css'

/** On its way before anything is rendered, unless the address wants the picture flat. */
let early: ReturnType<typeof importScene> | undefined = /[?&]gl=2d\b/.test(location.search)
  ? undefined
  : importScene()
const scene = latePart(async () => {
  const coming = early ?? importScene()
  early = undefined
  return (await coming).Scene
})
const readout = latePart(async () => (await import('./PlaceReadout.tsx')).PlaceReadout)

const seenDomain = latePart(async () => (await import('./SeenDomain.tsx')).SeenDomain)

interface ScenesProps {
  readonly scene: Omit<SceneProps, 'mode' | 'insets' | 'words'>
  readonly insets: Insets
  failed(again: () => void): ReactNode
}

/** The picture as terrain, as a map, or both with one cursor: the first scene stays, the map joins it. */
export function Scenes({ insets, ...props }: ScenesProps): ReactNode {
  const text = useFirstText().points
  const element = useRef<HTMLDivElement>(null)
  const mode = useSettings(({ view }) => view.mode)
  const [ready, setReady] = useState(false)
  const upright = useIsUpright(element, insets)
  const split = useSettings(isSplit)
  const [first, second] = split ? halvesOf(insets, upright) : [{ inset: '0', insets }]
  const { label } = props.scene
  const sceneIn = (part: Part, own: Pick<SceneProps, 'mode' | 'label' | 'onReady'>) => (
    <div className="scene-part" style={{ inset: part.inset }}>
      <Late
        part={scene}
        props={{ ...props.scene, ...own, words: text, insets: part.insets }}
        failed={props.failed}
      />
    </div>
  )
  const onReady = () => {
    props.scene.onReady?.()
    setReady(true)
  }
  return (
    <div className="scene-parts" ref={element} data-upright={upright || undefined}>
      {sceneIn(first, {
        mode: mode === 'map' ? 'map' : '3d',
        label: split ? text.terrainLabel(label) : label,
        onReady,
      })}
      {second && ready && sceneIn(second, { mode: 'map', label: text.mapLabel(label) })}
      {ready && <Late part={readout} props={{ insets }} failed={() => null} />}
      {ready && mode !== '3d' && <Late part={seenDomain} props={{ insets }} failed={() => null} />}
    </div>
  )
}

function importScene() {
  return import('../scene/Scene.tsx')
}
