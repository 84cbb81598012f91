import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import type { PerspectiveCamera } from 'three'
import { useStore } from 'zustand'
import type { Interval } from '../core/hyper.ts'
import { shown } from '../locales/number.ts'
import { boxIn, landscapeIn } from '../settings/landscapeIn.ts'
import { setSlice, slicesIn } from '../settings/slices.ts'
import { decimalWithin } from './decimal.ts'
import type { PartProps } from './parts.ts'
import { drag } from './StartHandles.tsx'
import { type ScreenPoint, toPosition, toScreen } from './screen.ts'
import './space.css'

interface HandleProps extends PartProps {
  readonly axis: number
  readonly at: number
  readonly interval: Interval
}

/** Says where a slice is, at one of its corners; dragged along the axis, or moved by keys as a slider is. */
export function SliceHandle({ session, stage, handles, spaceWords, ...slice }: HandleProps) {
  const { axis, at, interval } = slice
  const get = useThree((three) => three.get)
  const element = useMemo(createHandle, [])
  const name = useStore(session.settings, (settings) => landscapeIn(settings).coordinates[axis])
  const [low, high] = interval
  const share = (at - low) / (high - low)

  useEffect(() => {
    element.textContent = `${name} = ${shown(at)}`
    element.ariaLabel = spaceWords.slice(name ?? '')
    element.ariaValueMin = String(low)
    element.ariaValueMax = String(high)
    element.ariaValueNow = String(at)
    element.ariaValueText = element.textContent
  }, [element, spaceWords, name, at, low, high])
  useEffect(() => {
    handles.append(element)
    return () => element.remove()
  }, [handles, element])
  useEffect(() => {
    // Asked anew every time: a drag goes on while the slice moves.
    const now = () => {
      const settings = session.settings.getState()
      const [low, high] = boxIn(settings)[axis] ?? [0, 1]
      return { at: slicesIn(settings)[axis] ?? low, low, span: high - low }
    }
    const put = (share: number, grain: number) => {
      const { low, span } = now()
      const next = decimalWithin(low + share * span, grain * span, [low, low + span])
      session.settings.setState((settings) => setSlice(settings, axis, next))
    }
    const pressed = (event: KeyboardEvent) => {
      const by = keys[event.key]
      if (by === undefined || event.ctrlKey || event.metaKey) return
      event.preventDefault()
      event.stopPropagation()
      const step = event.shiftKey ? 0.1 : event.altKey ? 0.001 : 0.01
      const { at, low, span } = now()
      put((at - low) / span + by * step, 1e-5)
    }
    element.addEventListener('keydown', pressed)
    const stop = drag(element, {
      seize() {
        const { slices } = session.settings.getState().view
        return () =>
          session.settings.setState(({ experiment, view }) => ({
            experiment,
            view: { ...view, slices },
          }))
      },
      move(x, y) {
        const { at, low, span } = now()
        const camera = get().camera as PerspectiveCamera
        const to = along(stage, camera, axis, (at - low) / span, x, y)
        put(to.share, to.grain)
      },
    })
    return () => {
      element.removeEventListener('keydown', pressed)
      stop()
    }
  }, [element, session, stage, get, axis])

  useFrame(({ camera }) => {
    element.hidden = !(share >= 0 && share <= 1) || stage.shape !== 'space'
    if (element.hidden) return
    findCorner(stage, camera as PerspectiveCamera, axis, share)
    element.style.transform = `translate(${best.x.toFixed(1)}px,${best.y.toFixed(1)}px) translate(-50%,-50%)`
  })
  return null
}

const keys: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
}

function createHandle(): HTMLElement {
  const handle = document.createElement('div')
  handle.className = 'scene-slice'
  handle.role = 'slider'
  handle.tabIndex = 0
  handle.dataset.painted = ''
  handle.hidden = true
  return handle
}

const position = { x: 0, y: 0, z: 0 }
const screen: ScreenPoint = { x: 0, y: 0, ahead: true }
const ahead: ScreenPoint = { x: 0, y: 0, ahead: true }
/** The corner that carries the handle, and where it is on the screen. */
const best = { x: 0, y: 0, first: 0, second: 0 }

/** Of a slice across z the corner farthest to the right, of the others the one highest up. */
function findCorner(
  stage: PartProps['stage'],
  camera: PerspectiveCamera,
  axis: number,
  at: number,
) {
  let score = Number.NEGATIVE_INFINITY
  for (let corner = 0; corner < 4; corner++) {
    const first = corner & 1
    const second = corner >> 1
    project(stage, camera, axis, at, first, second, screen)
    const next = axis === 2 ? screen.x : -screen.y
    if (next <= score) continue
    score = next
    best.x = screen.x
    best.y = screen.y
    best.first = first
    best.second = second
  }
}

/** The place on the axis nearest to a pixel, and the part of the axis that a pixel is worth. */
function along(
  stage: PartProps['stage'],
  camera: PerspectiveCamera,
  axis: number,
  at: number,
  x: number,
  y: number,
): { share: number; grain: number } {
  findCorner(stage, camera, axis, at)
  const { first, second } = best
  project(stage, camera, axis, 0, first, second, screen)
  project(stage, camera, axis, 1, first, second, ahead)
  const [dx, dy] = [ahead.x - screen.x, ahead.y - screen.y]
  // Looked at along the axis, a pixel would be worth all of it.
  const squared = Math.max(dx * dx + dy * dy, 60 * 60)
  const share = ((x - screen.x) * dx + (y - screen.y) * dy) / squared
  return { share, grain: 1 / Math.sqrt(squared) }
}

function project(
  stage: PartProps['stage'],
  camera: PerspectiveCamera,
  axis: number,
  at: number,
  first: number,
  second: number,
  out: ScreenPoint,
): void {
  const u = axis === 0 ? at : first
  const v = axis === 1 ? at : axis === 0 ? first : second
  const w = axis === 2 ? at : second
  toPosition(stage, u, v, w, position)
  toScreen(stage, camera, position, out)
}
