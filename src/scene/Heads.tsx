import { useFrame } from '@react-three/fiber'
import { useEffect, useMemo, useRef } from 'react'
import type { PerspectiveCamera } from 'three'
import { useStore } from 'zustand'
import type { Session } from '../session/session.ts'
import { runColor, runMarker } from '../settings/colors.ts'
import { type KnownMinimum, minimaIn } from '../settings/landscapeIn.ts'
import { boxPlace } from './boxStarts.ts'
import type { Crossings } from './crossings.ts'
import { type Exit, findExit } from './exit.ts'
import { createHead, dress, type Head, type HeadLook, showHead } from './headElement.ts'
import { heightOf } from './heightScale.ts'
import { freeArea } from './lens.ts'
import { minimumSize } from './minimumMark.ts'
import { afterDrawing, type PartProps } from './parts.ts'
import { type Obstacle, place } from './placing.ts'
import { pointAt, verticesUpTo } from './playhead.ts'
import { isHidden } from './ray.ts'
import { type ScreenPoint, toPosition, toScreen } from './screen.ts'
import type { Stage } from './stage.ts'
import { placeOfPoint } from './starts.ts'
import { clamp01, type Surface, surfaceHeight } from './surface.ts'
import { themes } from './themes.ts'

interface HeadsProps extends PartProps {
  /** One a run of the settings. */
  readonly names: readonly string[]
  /** One a run that is not hidden. */
  readonly crossings: readonly Crossings[]
}

/**
 * The head of every run at the playhead: its marker, and its name beside it if there is room. A head beyond the border
 * is an arrow where its run left.
 */
export function Heads(props: HeadsProps) {
  const { session, stage, theme, overlay, insets, names, crossings, routeScale = 1 } = props
  const layer = useMemo(() => document.createElement('div'), [])
  const heads = useMemo<Head[]>(() => [], [])
  const obstacles = useMemo<Obstacle[]>(() => [], [])
  const landscape = useStore(session.settings, ({ experiment }) => experiment.landscape)
  const marked = useStore(session.settings, ({ view }) => view.minima)
  const minima = useMemo(
    // What is selected decides what they are.
    () => (landscape && marked ? minimaIn(session.settings.getState()) : []),
    [session, landscape, marked],
  )
  const fitting = useRef(names)

  useEffect(() => {
    layer.className = 'scene-heads'
    overlay.append(layer)
    return () => layer.remove()
  }, [layer, overlay])

  useFrame(({ camera: given }) => {
    const camera = given as PerspectiveCamera
    const { surface } = stage
    if (!surface || !stage.ground) return
    const { trajectories, runs, looks } = session.race.getState()
    // The names are those of the settings, which may be ahead of the race.
    if (runs === session.settings.getState().experiment.runs) fitting.current = names
    const { run: chosen } = session.chosen.getState()
    look.theme = theme
    look.scale = routeScale
    let shown = 0
    let first = 0
    for (let index = 0; index < trajectories.length; index++) {
      const run = index % runs.length
      if (looks[run]?.hidden || !findHead(session, stage, surface, index, crossings[index]))
        continue
      toPosition(stage, spot.u, spot.v, spot.height, position)
      toScreen(stage, camera, position, screen)
      if (!screen.ahead) continue
      if (shown === heads.length) heads.push(createHead(layer))
      const head = heads[shown]!
      if (index === chosen) first = shown
      shown++
      look.shape = spot.beyond ? 'arrow' : runMarker(run, looks[run])
      look.color = runColor(run, looks[run])
      look.text = fitting.current[index] ?? ''
      look.faint = isHidden(surface, stage.pose.lift, position, camera.position)
      dress(head, look)
      head.x = screen.x
      head.y = screen.y
      head.turn = spot.beyond ? turnOf(stage, camera) : 0
    }
    findObstacles(session, stage, surface, camera, minima, obstacles)
    const { x: width, y: height } = stage.uniforms.resolution.value
    freeArea(width, height, insets, area)
    place(heads, shown, area, { first, obstacles, scale: routeScale })
    for (let i = 0; i < heads.length; i++) showHead(heads[i]!, i < shown)
  }, afterDrawing)
  return null
}

const position = { x: 0, y: 0, z: 0 }
const screen: ScreenPoint = { x: 0, y: 0, ahead: true }
const area = { left: 0, right: 0, top: 0, bottom: 0 }
const look: HeadLook = {
  shape: 'circle',
  color: '',
  theme: themes.light,
  text: '',
  faint: false,
  scale: 1,
}

const inBox = { u: 0, v: 0, w: 0 }
/** Where on the sheet a head is shown. */
const spot = { u: 0, v: 0, height: 0, beyond: false }
const exit: Exit = { u: 0, v: 0, du: 0, dv: 0, before: 0, after: 0, share: 0 }
const beyond = { u: 0, v: 0, excess: 0 }

/** Finds the `spot` of a run; false if it has none. */
function findHead(
  session: Session,
  stage: Stage,
  surface: Surface,
  index: number,
  crossings: Crossings | undefined,
): boolean {
  const trajectory = session.race.getState().trajectories[index]!
  const { domain, base } = stage.ground!
  const last = pointAt(trajectory, session.playback.step)
  if (last < 0) return false
  const { points, stride } = trajectory
  const [x, y] = domain
  const at = last * stride
  beyond.u = (points[at]! - x![0]) / (x![1] - x![0])
  beyond.v = y ? (points[at + 1]! - y[0]) / (y[1] - y[0]) : 0.5
  beyond.excess = points[at + stride - 1]! - base
  spot.beyond = !(isInside(beyond.u) && isInside(beyond.v))
  if (stage.shape === 'space') {
    const z = session.race.getState().domain[2]
    spot.u = beyond.u
    spot.v = beyond.v
    spot.height = z ? (points[at + 2]! - z[0]) / (z[1] - z[0]) : 0
    return !spot.beyond && isInside(spot.height)
  }
  if (spot.beyond) {
    if (!crossings) return false
    findExit(
      crossings,
      trajectory,
      verticesUpTo(trajectory, session.playback.step),
      beyond,
      !y,
      exit,
    )
  }
  spot.u = spot.beyond ? exit.u : beyond.u
  spot.v = spot.beyond ? exit.v : beyond.v
  const own = spot.beyond
    ? mix(heightOf(surface.scaling, exit.before), heightOf(surface.scaling, exit.after), exit.share)
    : heightOf(surface.scaling, beyond.excess)
  const below = surfaceHeight(surface, spot.u, spot.v) || 0
  spot.height = stride > 3 ? below : Math.max(own, below)
  return true
}

function mix(a: number, b: number, t: number): number {
  return a + (b - a) * t
}

/** Degrees to turn an arrow at the `spot`, so that it points on the screen where the run went on the sheet. */
function turnOf(stage: Stage, camera: PerspectiveCamera): number {
  const reach = 0.01 / (Math.hypot(exit.du, exit.dv) || 1)
  toPosition(stage, exit.u + reach * exit.du, exit.v + reach * exit.dv, spot.height, position)
  const { x, y } = screen
  toScreen(stage, camera, position, screen)
  return (Math.atan2(screen.y - y, screen.x - x) * 180) / Math.PI
}

/** Rings of starts and marks of minima, which names must not cover. */
function findObstacles(
  session: Session,
  stage: Stage,
  surface: Surface,
  camera: PerspectiveCamera,
  minima: readonly KnownMinimum[],
  out: Obstacle[],
): void {
  const { starts } = session.settings.getState().experiment
  const count = starts.length + minima.length
  for (let index = 0; index < count; index++) {
    if (index === out.length) out.push({ x: 0, y: 0, size: 0 })
    const isStart = index < starts.length
    const point = isStart ? starts[index]! : minima[index - starts.length]!.point
    const at = placeOfPoint(session, point)
    const obstacle = out[index]!
    const inSpace = stage.shape === 'space'
    const isThere = isStart || (at && isInside(at.u) && isInside(at.v))
    obstacle.size = isThere ? (isStart ? startSize : minimumSize) : 0
    if (!isThere) continue
    const u = clamp01(at?.u ?? 0)
    const v = clamp01(at?.v ?? 0)
    const height = inSpace
      ? clamp01(boxPlace(session, point, inBox).w)
      : surfaceHeight(surface, u, v) || 0
    toPosition(stage, u, v, height, position)
    toScreen(stage, camera, position, screen)
    obstacle.x = screen.x
    obstacle.y = screen.y
  }
  if (out.length > count) out.length = count
}

function isInside(share: number): boolean {
  return share >= 0 && share <= 1
}

/** CSS pixels. */
const startSize = 20
