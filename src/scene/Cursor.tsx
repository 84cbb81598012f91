import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import type { PerspectiveCamera } from 'three'
import { listenToHover } from './hover.ts'
import { afterDrawing, type PartProps } from './parts.ts'
import { sceneOf } from './sceneOf.ts'
import { standOn } from './standing.ts'
import { placeOfPoint } from './starts.ts'
import './points.css'

/** Tells the session where the pointer is; shows a crosshair where it is elsewhere, in the other scene or in a panel. */
export function Cursor({ session, stage, overlay }: PartProps) {
  const get = useThree((three) => three.get)
  const element = useMemo(createCursor, [])
  const pointer = useMemo(() => ({ inside: false }), [])
  useEffect(() => {
    const { camera, invalidate } = get()
    const scene = sceneOf(overlay)
    const stops = [
      listenToHover(scene, session, stage, camera as PerspectiveCamera, pointer),
      session.pointed.subscribe(() => pointer.inside || invalidate()),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [get, overlay, session, stage, pointer])
  useEffect(() => {
    overlay.append(element)
    return () => element.remove()
  }, [overlay, element])

  useFrame(({ camera }) => {
    const { place } = session.pointed.getState()
    const at = place && !pointer.inside ? placeOfPoint(session, place) : undefined
    const inside = at && at.u >= 0 && at.u <= 1 && at.v >= 0 && at.v <= 1
    element.hidden = !inside
    if (inside) standOn(element, stage, camera as PerspectiveCamera, at.u, at.v)
  }, afterDrawing)
  return null
}

function createCursor(): HTMLElement {
  const cursor = document.createElement('div')
  cursor.className = 'scene-cursor'
  cursor.hidden = true
  return cursor
}
