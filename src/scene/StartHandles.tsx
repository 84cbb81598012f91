import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import type { PerspectiveCamera } from 'three'
import { useStore } from 'zustand'
import { shownPoint } from '../locales/number.ts'
import { setStart } from '../settings/edit.ts'
import type { PartProps } from './parts.ts'
import { pick, pixelSpan } from './pick.ts'
import { standOn } from './standing.ts'
import { moveStart, startPlace } from './starts.ts'
import { clamp01 } from './surface.ts'

/** A ring on every start, to be dragged over the surface or moved by arrow keys; one outside of it waits at the border. */
export function StartHandles(props: PartProps) {
  const count = useStore(props.session.settings, (settings) => settings.experiment.starts.length)
  return Array.from({ length: count }, (_, index) => (
    <StartHandle key={index} index={index} {...props} />
  ))
}

interface HandleProps extends PartProps {
  readonly index: number
}

/** The ring is an element of the page, so that it has a cursor, and a finger finds it without scrolling. */
function StartHandle({ session, stage, handles, words, index }: HandleProps) {
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
        const place = pick(stage, camera, x, y)
        if (place) moveStart(session, index, place, pixelSpan(stage, camera))
      },
    })
    return () => {
      stop()
      element.remove()
    }
  }, [handles, element, session, stage, index, get])

  useFrame(({ camera }) => {
    const place = startPlace(session, index)
    if (!place) return
    const u = clamp01(place.u)
    const v = clamp01(place.v)
    element.classList.toggle('outside', u !== place.u || v !== place.v)
    standOn(element, stage, camera as PerspectiveCamera, u, v)
  })
  return null
}

/** A ring to be dragged. */
export function createRing(index: number): HTMLElement {
  const ring = document.createElement('button')
  ring.type = 'button'
  // Until a frame has found its place.
  ring.hidden = true
  ring.className = 'scene-start'
  ring.dataset.start = String(index)
  // Part of the picture when that is saved or printed.
  ring.dataset.painted = ''
  return ring
}

export interface Drag {
  /** Returns how to undo the drag that begins. */
  seize(): () => void
  /** To a place in the layer that the ring lies in, pixels. */
  move(x: number, y: number): void
}

interface Seized {
  readonly id: number
  readonly dx: number
  readonly dy: number
  readonly undo: () => void
}

/** Lets a pointer drag an element. Keeps where in it it was seized. A drag is undone if the pointer is taken away, as by a second finger. */
export function drag(ring: HTMLElement, { seize, move: moveTo }: Drag): () => void {
  const stop = new AbortController()
  const { signal } = stop
  let seized: Seized | undefined

  function down(event: PointerEvent): void {
    if (event.button !== 0 || seized) return
    event.stopPropagation()
    const box = ring.getBoundingClientRect()
    const dx = box.left + box.width / 2 - event.clientX
    const dy = box.top + box.height / 2 - event.clientY
    seized = { id: event.pointerId, dx, dy, undo: seize() }
    ring.setPointerCapture(event.pointerId)
    ring.dataset.dragged = ''
  }

  function move(event: PointerEvent): void {
    if (event.pointerId !== seized?.id) return
    const box = ring.parentElement!.getBoundingClientRect()
    moveTo(event.clientX + seized.dx - box.left, event.clientY + seized.dy - box.top)
  }

  function up(event: PointerEvent): void {
    if (event.pointerId !== seized?.id) return
    event.stopPropagation()
    release()
  }

  function lose(event: PointerEvent): void {
    if (event.pointerId !== seized?.id) return
    seized.undo()
    release()
  }

  function release(): void {
    seized = undefined
    delete ring.dataset.dragged
  }

  ring.addEventListener('pointerdown', down, { signal })
  ring.addEventListener('pointermove', move, { signal })
  ring.addEventListener('pointerup', up, { signal })
  ring.addEventListener('pointercancel', up, { signal })
  ring.addEventListener('lostpointercapture', lose, { signal })
  return () => stop.abort()
}
