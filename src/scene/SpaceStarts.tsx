import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import { type PerspectiveCamera, Vector3 } from 'three'
import { useStore } from 'zustand'
import { shownPoint } from '../locales/number.ts'
import { setStart } from '../settings/edit.ts'
import { type BoxPlace, boxPlace, moveInBox, nudgeInBox } from './boxStarts.ts'
import type { PartProps } from './parts.ts'
import { pixelSpan } from './pick.ts'
import { createRing, drag } from './StartHandles.tsx'
import { sceneOf } from './sceneOf.ts'
import { rayThrough, toPosition } from './screen.ts'
import type { Stage } from './stage.ts'
import { standOn } from './standing.ts'
import { clamp01 } from './surface.ts'

/** A ring on every start in the box: dragged in the plane of the screen, or moved by arrow keys and Page up and down. */
export function SpaceStarts(props: PartProps) {
  const { session, stage, overlay } = props
  const count = useStore(session.settings, (settings) => settings.experiment.starts.length)
  useEffect(() => {
    const stop = new AbortController()
    const pressed = (event: KeyboardEvent) => {
      const { start } = (event.target as HTMLElement).dataset
      if (!nudgeInBox(session, stage.pose.azimuth, event, Number(start ?? 0))) return
      // The scene knows two coordinates only.
      event.stopPropagation()
      event.preventDefault()
    }
    const options = { signal: stop.signal }
    sceneOf(overlay).addEventListener('keydown', pressed, options)
    return () => stop.abort()
  }, [session, stage, overlay])
  return Array.from({ length: count }, (_, index) => (
    <SpaceStart key={index} index={index} {...props} />
  ))
}

function SpaceStart(props: PartProps & { readonly index: number }) {
  const { session, stage, handles, words, index } = props
  const get = useThree((three) => three.get)
  const element = useMemo(() => createRing(index), [index])
  const start = useStore(session.settings, ({ experiment }) => experiment.starts[index])

  useEffect(() => {
    element.ariaLabel = words.start(index + 1, shownPoint(start ?? []))
  }, [element, words, index, start])
  useEffect(() => {
    handles.append(element)
    const stop = drag(element, {
      seize() {
        const seized = session.settings.getState().experiment.starts[index]!
        return () => session.settings.setState((settings) => setStart(settings, seized, index))
      },
      move(x, y) {
        const camera = get().camera as PerspectiveCamera
        const from = session.settings.getState().experiment.starts[index]
        if (!from || !stage.surface) return
        const { u, v } = pixelSpan(stage, camera)
        const w = u * (stage.surface.halfX / (stage.surface.relief / 2))
        const to = facing(stage, camera, boxPlace(session, from), x, y)
        moveInBox(session, index, to, { u, v, w })
      },
    })
    return () => {
      stop()
      element.remove()
    }
  }, [handles, element, session, stage, index, get])

  useFrame(({ camera }) => {
    const at = session.settings.getState().experiment.starts[index]
    if (!at || stage.shape !== 'space') return
    const { u: east, v: north, w: up } = boxPlace(session, at, place)
    const u = clamp01(east)
    const v = clamp01(north)
    const w = clamp01(up)
    element.classList.toggle('outside', u !== east || v !== north || w !== up)
    standOn(element, stage, camera as PerspectiveCamera, u, v, w)
  })
  return null
}

const place: BoxPlace = { u: 0, v: 0, w: 0 }
const normal = new Vector3()
const position = { x: 0, y: 0, z: 0 }

/** The place under a pixel as far away as a place is now, moved into the box. */
function facing(
  stage: Stage,
  camera: PerspectiveCamera,
  { u, v, w }: BoxPlace,
  x: number,
  y: number,
): BoxPlace {
  const { origin, direction } = rayThrough(stage, camera, x, y)
  const { halfX, halfY, relief } = stage.surface!
  toPosition(stage, clamp01(u), clamp01(v), clamp01(w), position)
  camera.getWorldDirection(normal)
  const depth =
    (position.x - origin.x) * normal.x +
    (position.y - origin.y) * normal.y +
    (position.z - origin.z) * normal.z
  const pace = direction.x * normal.x + direction.y * normal.y + direction.z * normal.z
  const reach = depth / pace
  return {
    u: clamp01(0.5 + (origin.x + reach * direction.x) / (2 * halfX)),
    v: clamp01(0.5 - (origin.z + reach * direction.z) / (2 * halfY)),
    w: clamp01((origin.y + reach * direction.y) / relief),
  }
}
