import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import type { Interval } from '../core/hyper.ts'
import type { Session } from '../session/session.ts'
import type { Trajectory } from '../session/trajectories.ts'
import { runColor, runDash } from '../settings/colors.ts'
import { vertexStride } from '../worker/protocol.ts'
import { rgbOfHex } from './oklch.ts'
import type { PartProps } from './parts.ts'
import { pointAt, rawStride, verticesUpTo } from './playhead.ts'
import { createStroke, type Stroke } from './stroke.ts'
import { haloFor } from './themes.ts'

/** All runs that are not hidden. */
export function Runs(props: RunsProps) {
  const count = useStore(props.session.race, (race) => race.trajectories.length)
  const looks = useStore(props.session.race, (race) => race.looks)
  return Array.from({ length: count }, (_, index) =>
    looks[index % looks.length]?.hidden ? null : <Run key={index} index={index} {...props} />,
  )
}

interface RunsProps extends PartProps {
  /** In a box of three coordinates; else on the ground. */
  readonly space?: boolean
}

interface RunProps extends RunsProps {
  readonly index: number
}

/** One run: the thinned path up to the playhead, and the newest raw points after its last vertex. */
function Run({ session, stage, theme, index, space, routeScale = 1 }: RunProps) {
  const invalidate = useThree((three) => three.invalidate)
  const place = useStore(session.race, ({ looks }) => index % looks.length)
  const look = useStore(session.race, ({ looks }) => looks[place])
  const draped = useStore(session.race, (race) => race.dimension > 2)
  const tail = useStore(session.settings, ({ view }) => view.tail)
  const path = useMemo(() => createRoute(stage), [stage])

  useEffect(() => () => path.stroke.dispose(), [path])
  useEffect(() => {
    const dashes = runDash(place, look)
    const [drawn = 1, gap = 0] = dashes
    const color = rgbOfHex(runColor(place, look))
    path.stroke.paint({
      color,
      halo: haloFor(theme, color),
      width: routeWidth * routeScale,
      draped,
      ...(space && { free: 'solid' }),
      dash: gap > 0 ? (drawn + gap) * dashUnit * routeScale : 0,
      dashShare: drawn / (drawn + gap),
      dots: true,
      order: index,
      tail,
    })
    invalidate()
  }, [path, place, look, theme, draped, index, space, tail, routeScale, invalidate])

  useFrame(() => {
    const trajectory = session.race.getState().trajectories[index]
    if (!trajectory || !stage.ground) return
    const { step } = session.playback
    follow(path, session, trajectory, step)
    path.stroke.show(path.stroke.count, step)
  })

  return <primitive object={path.stroke.group} />
}

/** CSS pixels. */
const routeWidth = 3.2
/** Length of one unit of `runDash` on the sheet, in half-widths: about a line's width at the home view. */
const dashUnit = 0.011
/** Raw points drawn at most after the last vertex. */
const mostRaw = 2048

/** What is drawn of a run: leading vertices of its thinned path, and behind them raw points. */
interface Route {
  readonly stroke: Stroke
  /** Leading vertices of the stroke that are those of the trajectory. */
  kept: number
  trajectory: Trajectory | undefined
  rewritten: number
  /** What the raw points were drawn from: drawn again only if one of these has changed. */
  from: number
  to: number
  ground: unknown
}

function createRoute(stage: PartProps['stage']): Route {
  return {
    stroke: createStroke(stage),
    kept: 0,
    trajectory: undefined,
    rewritten: -1,
    from: -1,
    to: -1,
    ground: undefined,
  }
}

/**
 * Takes over vertices up to the playhead that are new, and writes the raw points behind the last one anew: in one stroke,
 * so that it is drawn at once, and that its dashes run on. A path of one parameter runs along the middle of its sheet.
 */
function follow(route: Route, session: Session, trajectory: Trajectory, step: number): void {
  const { stroke } = route
  const { vertices } = trajectory
  const { dimension, domain } = session.race.getState()
  const single = dimension === 1
  if (route.trajectory !== trajectory || route.rewritten !== trajectory.rewritten) {
    route.trajectory = trajectory
    route.rewritten = trajectory.rewritten
    route.kept = unchanged(route, trajectory, single)
    route.to = -1
  }
  const ground = session.ground.getState()
  const count = verticesUpTo(trajectory, step)
  const from = count > 0 ? vertices[(count - 1) * vertexStride + 3]! : -1
  const to = pointAt(trajectory, step)
  if (from === route.from && to === route.to && ground === route.ground) return
  route.from = from
  route.to = to
  route.ground = ground
  stroke.keep(Math.min(route.kept, count))
  for (let at = stroke.count * vertexStride; at < count * vertexStride; at += vertexStride) {
    stroke.push(
      vertices[at]!,
      single ? 0.5 : vertices[at + 1]!,
      vertices[at + 2]!,
      vertices[at + 3]!,
    )
  }
  route.kept = count
  const stride = rawStride(from, to, mostRaw)
  for (let i = from + stride; i < to; i += stride)
    pushPoint(stroke, ground, trajectory, i, domain[2])
  if (to > from) pushPoint(stroke, ground, trajectory, to, domain[2])
}

/** How many leading vertices are still the same, so that only the rest goes to the graphics card again. */
function unchanged(
  { stroke, kept }: Route,
  { vertices, vertexCount }: Trajectory,
  single: boolean,
): number {
  const most = Math.min(kept, vertexCount)
  for (let i = 0; i < most; i++) {
    const at = i * vertexStride
    const y = single ? 0.5 : vertices[at + 1]!
    if (!stroke.holds(i, vertices[at]!, y, vertices[at + 2]!, vertices[at + 3]!)) return i
  }
  return most
}

function pushPoint(
  stroke: Stroke,
  { domain, base }: ReturnType<Session['ground']['getState']>,
  { points, stride }: Trajectory,
  index: number,
  z: Interval | undefined,
): void {
  const at = index * stride
  const [x, y] = domain
  const u = (points[at]! - x![0]) / (x![1] - x![0])
  const v = stride === 2 || !y ? 0.5 : (points[at + 1]! - y[0]) / (y[1] - y[0])
  const height = z ? (points[at + 2]! - z[0]) / (z[1] - z[0]) : points[at + stride - 1]! - base
  stroke.push(u, v, height, index)
}
