import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
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
export function Runs(props: PartProps) {
  const count = useStore(props.session.race, (race) => race.trajectories.length)
  const looks = useStore(props.session.race, (race) => race.looks)
  return Array.from({ length: count }, (_, index) =>
    looks[index % looks.length]?.hidden ? null : <Run key={index} index={index} {...props} />,
  )
}

interface RunProps extends PartProps {
  readonly index: number
}

/** One run: the thinned path up to the playhead, and the newest raw points after its last vertex. */
function Run({ session, stage, theme, index, routeScale = 1 }: RunProps) {
  const invalidate = useThree((three) => three.invalidate)
  const place = useStore(session.race, ({ looks }) => index % looks.length)
  const look = useStore(session.race, ({ looks }) => looks[place])
  const draped = useStore(session.race, (race) => race.dimension > 2)
  const tail = useStore(session.settings, ({ view }) => view.tail)
  const path = useMemo(() => createRoute(stage), [stage])

  useEffect(() => () => disposeRoute(path), [path])
  useEffect(() => {
    const dashes = runDash(place, look)
    const [drawn = 1, gap = 0] = dashes
    const color = rgbOfHex(runColor(place, look))
    const paint = {
      color,
      halo: haloFor(theme, color),
      width: routeWidth * routeScale,
      draped,
      dash: gap > 0 ? (drawn + gap) * dashUnit : 0,
      dashShare: drawn / (drawn + gap),
      order: index,
      tail,
    }
    path.kept.paint(paint)
    path.newest.paint(paint)
    invalidate()
  }, [path, place, look, theme, draped, index, tail, routeScale, invalidate])

  useFrame(() => {
    const race = session.race.getState()
    const trajectory = race.trajectories[index]
    if (!trajectory || !stage.ground) return
    follow(path, trajectory, race.dimension === 1)
    const step = session.playback.step
    const kept = verticesUpTo(trajectory, step)
    path.kept.show(kept, step)
    showNewest(path, session, trajectory, kept, step)
  })

  return (
    <>
      <primitive object={path.kept.group} />
      <primitive object={path.newest.group} />
    </>
  )
}

/** CSS pixels. */
const routeWidth = 3.2
/** Length of one unit of `runDash` on the sheet, in half-widths: about a line's width at the home view. */
const dashUnit = 0.011
/** Raw points drawn at most after the last vertex. */
const mostRaw = 2048

const routePasses = ['hidden', 'halo', 'core', 'dots'] as const

interface Route {
  readonly kept: Stroke
  readonly newest: Stroke
  trajectory: Trajectory | undefined
  rewritten: number
  /** What `newest` was drawn from: redrawn only if one of these has changed. */
  from: number
  to: number
  ground: unknown
}

function createRoute(stage: PartProps['stage']): Route {
  return {
    kept: createStroke(stage, routePasses),
    newest: createStroke(stage, routePasses),
    trajectory: undefined,
    rewritten: -1,
    from: -1,
    to: -1,
    ground: undefined,
  }
}

function disposeRoute(route: Route): void {
  route.kept.dispose()
  route.newest.dispose()
}

/** Takes over the vertices that are new; a path of one parameter runs along the middle of its sheet. */
function follow(route: Route, trajectory: Trajectory, single: boolean): void {
  const { kept } = route
  const { vertices, vertexCount } = trajectory
  if (route.trajectory !== trajectory || route.rewritten !== trajectory.rewritten) {
    route.trajectory = trajectory
    route.rewritten = trajectory.rewritten
    route.from = -1
    kept.keep(unchanged(kept, trajectory, single))
  }
  for (let i = kept.count; i < vertexCount; i++) {
    const at = i * vertexStride
    kept.push(vertices[at]!, single ? 0.5 : vertices[at + 1]!, vertices[at + 2]!, vertices[at + 3]!)
  }
}

/** How many leading vertices are still the same, so that only the rest goes to the graphics card again. */
function unchanged(kept: Stroke, { vertices, vertexCount }: Trajectory, single: boolean): number {
  const most = Math.min(kept.count, vertexCount)
  for (let i = 0; i < most; i++) {
    const at = i * vertexStride
    const y = single ? 0.5 : vertices[at + 1]!
    if (!kept.holds(i, vertices[at]!, y, vertices[at + 2]!, vertices[at + 3]!)) return i
  }
  return most
}

function showNewest(
  route: Route,
  session: Session,
  trajectory: Trajectory,
  kept: number,
  step: number,
): void {
  const ground = session.ground.getState()
  const from = kept > 0 ? trajectory.vertices[(kept - 1) * vertexStride + 3]! : 0
  const to = pointAt(trajectory, step)
  if (from !== route.from || to !== route.to || ground !== route.ground) {
    route.from = from
    route.to = to
    route.ground = ground
    route.newest.keep(0)
    const stride = rawStride(from, to, mostRaw)
    if (to > from) {
      for (let i = from; i < to; i += stride) pushPoint(route.newest, ground, trajectory, i)
      pushPoint(route.newest, ground, trajectory, to)
    }
  }
  route.newest.show(route.newest.count, step)
}

function pushPoint(
  stroke: Stroke,
  { domain, base }: ReturnType<Session['ground']['getState']>,
  { points, stride }: Trajectory,
  index: number,
): void {
  const at = index * stride
  const [x, y] = domain
  const u = (points[at]! - x![0]) / (x![1] - x![0])
  const v = stride === 2 || !y ? 0.5 : (points[at + 1]! - y[0]) / (y[1] - y[0])
  stroke.push(u, v, points[at + stride - 1]! - base, index)
}
