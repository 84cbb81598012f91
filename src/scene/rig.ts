import type { PerspectiveCamera } from 'three'
import type { Session } from '../session/session.ts'
import { setCamera } from '../settings/edit.ts'
import type { View } from '../settings/settings.ts'
import { aimAt, cameraOf, homeDistance, keepInSight, type SceneMode, withinReach } from './aim.ts'
import { createFlight } from './flight.ts'
import { freePart, type Insets, openingOf } from './lens.ts'
import { limitsOfOrbit, radians } from './orbit.ts'
import type { Stage } from './stage.ts'
import { stand } from './stand.ts'

/** Turns the camera: by settings (smoothly) and by hand (at once, and then written into the settings). */
export interface Rig {
  /** Pixels of a drag. */
  orbit(dx: number, dy: number): void
  pan(dx: number, dy: number): void
  /** Moves nearer (< 1) or away; what is under the pixel stays there in the map, by default the middle. */
  zoom(factor: number, x?: number, y?: number): void
  /** Lets somebody else answer to hands, as a graph does that moves its domain; `undefined`: nobody any more. */
  setHand(hand: Hand | undefined): void
  /** The hand lets go: what it did is written into the settings. */
  settle(): void
  /** Puts the camera where it is at a time; true while it is still under way. */
  frame(camera: PerspectiveCamera, now: number): boolean
  /** Follows the settings; returns how to stop. */
  connect(redraw: () => void): () => void
  /** Terrain or map; another one is gone to smoothly. */
  setMode(mode: SceneMode): void
  setInsets(insets: Insets): void
  /** From where all of the stage is seen. */
  homeDistance(): number
  setReducedMotion(reduced: boolean): void
}

/** Who moves what is shown in place of the camera. Pixels, as for the rig. */
export interface Hand {
  pan(dx: number): void
  zoom(factor: number, x: number | undefined): void
}

/** A rig for one stage; it reads and writes `view` of the session's settings. */
export function createRig(session: Session, stage: Stage): Rig {
  const { pose } = stage
  const flight = createFlight(pose)
  let insets: Insets = { left: 0, right: 0, top: 0, bottom: 0 }
  let mode: SceneMode = '3d'
  let reduced = false
  let placed = false
  let byHand = false
  let hand: Hand | undefined
  let writes = false
  let writing: ReturnType<typeof setTimeout> | undefined
  const framed: Frame = { width: 0, height: 0, insets, halfX: 0, halfY: 0, relief: 0 }

  function free() {
    const { x: width, y: height } = stage.uniforms.resolution.value
    return freePart(width, height, insets)
  }

  function depart(smoothly: boolean): void {
    byHand = false
    clearTimeout(writing)
    aimAt(session.settings.getState().view, mode, stage, free(), flight.goal)
    flight.setOut(smoothly && !reduced && placed)
  }

  /** A hand that comes while the camera is under way finds it at its goal, or the sheet would stay half lifted. */
  function take(): void {
    flight.end()
    byHand = true
    clearTimeout(writing)
  }

  function write(): void {
    writes = true
    session.settings.setState((settings) =>
      setCamera(settings, cameraOf(pose, mode, settings.view.camera, stage, free())),
    )
    writes = false
  }

  /** Half-widths that a pixel spans at the point looked at. */
  function perPixel(): number {
    return (2 * pose.distance * openingOf(free()).vertical) / free().height
  }

  /** The lens changes with the window, the cards, and the shape of the landscape. */
  function fitLens(camera: PerspectiveCamera): void {
    const { x: width, y: height } = stage.uniforms.resolution.value
    const { halfX = 0, halfY = 0 } = stage.surface ?? {}
    const relief = stage.uniforms.size.value.z
    if (!reframed(framed, width, height, insets, halfX, halfY, relief)) return
    const vertical = (openingOf(free()).vertical * height) / free().height
    camera.fov = (2 * Math.atan(vertical) * 180) / Math.PI
    camera.aspect = width / height
    const right = (insets.left - insets.right) / 2
    const down = (insets.top - insets.bottom) / 2
    camera.setViewOffset(width, height, -right, -down, width, height)
    if (!byHand) depart(false)
    placed = stage.surface !== undefined
  }

  return {
    orbit(dx, dy) {
      if (hand) return hand.pan(dx)
      if (mode === 'map') return this.pan(dx, dy)
      take()
      pose.azimuth -= dx * 0.35
      pose.elevation = clamp(pose.elevation + dy * 0.3, limitsOfOrbit.elevation)
    },
    pan(dx, dy) {
      if (hand) return hand.pan(dx)
      take()
      const a = radians(pose.azimuth)
      const right = -dx * perPixel()
      const up = (dy * perPixel()) / Math.max(Math.sin(radians(pose.elevation)), 0.3)
      pose.east += right * Math.cos(a) - up * Math.sin(a)
      pose.north += right * Math.sin(a) + up * Math.cos(a)
      keepInSight(stage, pose)
    },
    zoom(factor, x, y) {
      if (hand) return hand.zoom(factor, x)
      take()
      const before = pose.distance
      pose.distance = withinReach(pose.distance * factor, mode)
      if (mode !== 'map' || x === undefined || y === undefined) return
      const { x: width, y: height } = stage.uniforms.resolution.value
      const right = x - (insets.left + width - insets.right) / 2
      const down = y - (insets.top + height - insets.bottom) / 2
      const gained = (before / pose.distance - 1) * perPixel()
      pose.east += right * gained
      pose.north -= down * gained
      keepInSight(stage, pose)
    },
    setHand(next) {
      hand = next
    },
    settle() {
      clearTimeout(writing)
      if (hand) return
      writing = setTimeout(write, 200)
    },
    frame(camera, now) {
      fitLens(camera)
      const under = flight.frame(now)
      stage.uniforms.lift.value = pose.lift
      stand(stage, camera)
      return under
    },
    connect(redraw) {
      const stop = session.settings.subscribe(({ view }, { view: before }) => {
        if (view === before || writes) return
        if (view.camera === before.camera && !sameView(view, before)) return
        depart(true)
        redraw()
      })
      return () => {
        stop()
        clearTimeout(writing)
      }
    },
    setMode(next) {
      if (next === mode) return
      mode = next
      depart(true)
    },
    setInsets(next) {
      insets = next
    },
    homeDistance: () => homeDistance(mode, stage, free()),
    setReducedMotion(next) {
      reduced = next
    },
  }
}

/** What the lens was last fitted to. */
interface Frame {
  width: number
  height: number
  insets: Insets
  halfX: number
  halfY: number
  relief: number
}

/** Takes over what to fit the lens to; whether anything of it is new. */
function reframed(
  frame: Frame,
  width: number,
  height: number,
  insets: Insets,
  halfX: number,
  halfY: number,
  relief: number,
): boolean {
  const isKnown =
    frame.width === width &&
    frame.height === height &&
    sameInsets(frame.insets, insets) &&
    frame.halfX === halfX &&
    frame.halfY === halfY &&
    frame.relief === relief
  if (isKnown) return false
  Object.assign(frame, { width, height, insets, halfX, halfY, relief })
  return true
}

function sameInsets(a: Insets, b: Insets): boolean {
  return a.left === b.left && a.right === b.right && a.top === b.top && a.bottom === b.bottom
}

/** A view set again unchanged means "go there": how the home key works in a map that was panned. */
function sameView(a: View, b: View): boolean {
  return (Object.keys(a) as (keyof View)[]).every((key) => a[key] === b[key])
}

function clamp(value: number, [min, max]: readonly [number, number]): number {
  return Math.min(Math.max(value, min), max)
}
