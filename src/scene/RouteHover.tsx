import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useMemo, useRef } from 'react'
import type { PerspectiveCamera } from 'three'
import { useStore } from 'zustand'
import type { FirstText } from '../locales/first/en.ts'
import { runColor } from '../settings/colors.ts'
import { freeArea } from './lens.ts'
import { afterDrawing, type PartProps } from './parts.ts'
import { createReadout, keepClear } from './readout.ts'
import { routeHeight } from './routeHit.ts'
import { findRoute } from './routeSearch.ts'
import { sceneOf } from './sceneOf.ts'
import { type ScreenPoint, toPosition, toScreen } from './screen.ts'
import './routeHover.css'

interface HoverProps extends PartProps {
  readonly names: readonly string[]
  readonly text: FirstText['routes']
}

/** Tells the step of a route under the pointer, with its numbers beside it; rings the step that a chart points at. */
export function RouteHover(props: HoverProps) {
  const { session, stage, overlay, insets, names, text, routeScale = 1 } = props
  const get = useThree((three) => three.get)
  const invalidate = useThree((three) => three.invalidate)
  const at = useStore(session.pointed, (pointed) => pointed.at)
  const revision = useStore(session.race, (race) => race.revision)
  const readout = useMemo(() => createReadout(session), [session])
  /** Whether it is this pointer that points. */
  const own = useRef(false)

  useEffect(() => {
    overlay.append(readout.ring, readout.box)
    return () => readout.remove()
  }, [overlay, readout])
  useEffect(() => {
    const point = (x: number, y: number) => {
      const found = findRoute(session, stage, get().camera as PerspectiveCamera, x, y)
      const { at: before } = session.pointed.getState()
      if (!found && !own.current) return
      own.current = found !== undefined
      if (found?.run === before?.run && found?.step === before?.step) return
      session.pointed.setState({ at: found })
    }
    const leave = () => {
      if (own.current) session.pointed.setState({ at: undefined })
      own.current = false
    }
    return watchPointer(sceneOf(overlay), point, leave)
  }, [overlay, session, stage, get])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same step of another race has other numbers
  useEffect(() => {
    readout.tell(at && own.current ? { ...at, name: names[at.run] ?? '' } : undefined, text)
    invalidate()
  }, [readout, at, names, text, revision, invalidate])

  useFrame(({ camera }) => {
    const seen = at !== undefined && findStep(props, camera as PerspectiveCamera, at)
    readout.ring.hidden = !seen
    readout.box.hidden = !seen || !own.current
    if (!seen) return
    const { looks } = session.race.getState()
    const place = at.run % looks.length
    const color = runColor(place, looks[place])
    readout.paint(color)
    readout.ring.style.transform = `translate(${screen.x.toFixed(1)}px,${screen.y.toFixed(1)}px) translate(-50%,-50%) scale(${routeScale})`
    if (readout.box.hidden) return
    const { x: width, y: height } = stage.uniforms.resolution.value
    freeArea(width, height, insets, area)
    keepClear(readout.box, screen.x, screen.y, area)
  }, afterDrawing)
  return null
}

const screen: ScreenPoint = { x: 0, y: 0, ahead: true }
const position = { x: 0, y: 0, z: 0 }
const area = { left: 0, right: 0, top: 0, bottom: 0 }

/** Where a step of a run is on the screen, into `screen`; false if it cannot be seen. */
function findStep(
  { session, stage }: PartProps,
  camera: PerspectiveCamera,
  { run, step }: { readonly run: number; readonly step: number },
): boolean {
  const { trajectories, looks } = session.race.getState()
  const trajectory = trajectories[run]
  const { surface, ground } = stage
  if (!trajectory || !surface || !ground || step >= trajectory.count) return false
  if (looks[run % looks.length]?.hidden) return false
  const { points, stride } = trajectory
  const [x, y] = ground.domain
  const from = step * stride
  const u = (points[from]! - x![0]) / (x![1] - x![0])
  const v = y ? (points[from + 1]! - y[0]) / (y[1] - y[0]) : 0.5
  if (!(u >= 0 && u <= 1 && v >= 0 && v <= 1)) return false
  const z = stage.shape === 'space' ? session.race.getState().domain[2] : undefined
  const excess = z
    ? (points[from + 2]! - z[0]) / (z[1] - z[0])
    : points[from + stride - 1]! - ground.base
  toPosition(stage, u, v, routeHeight(surface, u, v, excess, stride > 3 && !z), position)
  toScreen(stage, camera, position, screen)
  return screen.ahead
}

/** Calls back once a frame at most while a pointer without a button moves over the ground. Returns how to stop. */
function watchPointer(
  element: HTMLElement,
  point: (x: number, y: number) => void,
  leave: () => void,
): () => void {
  const stop = new AbortController()
  const { signal } = stop
  let frame: number | undefined
  let x = 0
  let y = 0

  function look(): void {
    frame = undefined
    const box = element.getBoundingClientRect()
    point(x - box.left, y - box.top)
  }
  function away(): void {
    if (frame !== undefined) cancelAnimationFrame(frame)
    frame = undefined
    leave()
  }
  function move(event: PointerEvent): void {
    const isOnHandle = event.target instanceof Element && event.target.closest('.scene-start')
    if (event.buttons !== 0 || event.pointerType === 'touch' || isOnHandle) {
      away()
      return
    }
    x = event.clientX
    y = event.clientY
    frame ??= requestAnimationFrame(look)
  }
  element.addEventListener('pointermove', move, { signal })
  element.addEventListener('pointerdown', away, { signal })
  element.addEventListener('pointerleave', away, { signal })
  return () => {
    stop.abort()
    away()
  }
}
