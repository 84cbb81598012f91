import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import type { Diagnosis } from '../core/analysis/diagnosis.ts'
import type { Ground, Session } from '../session/session.ts'
import type { PartProps } from './parts.ts'
import { pointAt } from './playhead.ts'
import type { Stage } from './stage.ts'
import { createStroke, type Stroke } from './stroke.ts'
import { surfaceHeight } from './surface.ts'
import type { Theme } from './themes.ts'

/** The Hessian's eigen-directions where the chosen run is at the playhead; they lie on the surface. */
export function EigenCross({ session, stage, theme }: PartProps) {
  const invalidate = useThree((three) => three.invalidate)
  const arms = useMemo(() => [createStroke(stage), createStroke(stage)] as const, [stage])
  const cross = useMemo<Cross>(
    () => ({ asked: undefined, busy: false, found: undefined, drawn: undefined }),
    [],
  )

  useEffect(() => () => arms.forEach((arm) => void arm.dispose()), [arms])
  useFrame(() => {
    const { overlays } = session.settings.getState().view
    const wanted = overlays.includes('eig') && isRunSeen(session)
    if (wanted) ask()
    for (const arm of arms) arm.group.visible = false
    if (!wanted || !cross.found || !stage.ground || !stage.surface) return
    if (cross.drawn !== cross.found || cross.ground !== stage.ground || cross.theme !== theme) {
      drawArms(arms, stage, cross.found, theme)
      cross.drawn = cross.found
      cross.ground = stage.ground
      cross.theme = theme
    }
    for (const arm of arms) arm.show(arm.count)
  })

  /** One question at a time; when the answer comes, the next frame asks about where the playhead is by then. */
  function ask(): void {
    const { trajectories, revision } = session.race.getState()
    const trajectory = trajectories[session.chosen.getState().run]
    const last = trajectory ? pointAt(trajectory, session.playback.step) : -1
    if (!trajectory || last < 0) {
      cross.found = undefined
      return
    }
    const { run } = session.chosen.getState()
    const { asked } = cross
    const isAsked = asked?.revision === revision && asked.run === run && asked.last === last
    if (cross.busy || isAsked) return
    cross.asked = { revision, run, last }
    cross.busy = true
    const at = last * trajectory.stride
    const x = Array.from(trajectory.points.subarray(at, at + trajectory.stride - 1))
    session
      .diagnose([x])
      .then(([diagnosis]) => {
        cross.found = diagnosis && { x, diagnosis }
      })
      .catch(() => {
        cross.found = undefined
      })
      .finally(() => {
        cross.busy = false
        invalidate()
      })
  }

  return arms.map((arm, index) => <primitive key={index} object={arm.group} />)
}

/** Whether the chosen run is in the picture, and its place on the sheet says all about where it is. */
function isRunSeen({ race, chosen }: Session): boolean {
  const { looks, dimension } = race.getState()
  return dimension < 3 && !looks[chosen.getState().run % looks.length]?.hidden
}

interface Cross {
  /** Newest question, and whether it waits for its answer. */
  asked: { readonly revision: number; readonly run: number; readonly last: number } | undefined
  busy: boolean
  found: Found | undefined
  drawn: Found | undefined
  ground?: Ground
  theme?: Theme
}

interface Found {
  readonly x: readonly number[]
  readonly diagnosis: Diagnosis
}

function drawArms(arms: readonly Stroke[], stage: Stage, found: Found, theme: Theme): void {
  const { eigenvalues, eigenvectors } = found.diagnosis
  arms.forEach((arm, index) => {
    arm.keep(0)
    const value = eigenvalues[index]
    const vector = eigenvectors[index]
    if (value === undefined || !vector) return
    drawArm(arm, stage, found.x, vector, armLength(stage, value))
    const negative = value < 0
    arm.paint({
      color: negative ? theme.negative : theme.positive,
      halo: theme.halo,
      width: 1.8,
      draped: true,
      dash: negative ? 0.035 : 0,
      dashShare: 0.6,
      order: crossOrder + index,
    })
  })
}

/** Over all routes. */
const crossOrder = 100
const piecesOfArm = 48

function drawArm(
  arm: Stroke,
  stage: Stage,
  x: readonly number[],
  vector: readonly number[],
  length: number,
): void {
  const [across, along] = stage.ground!.domain
  const { x: halfX } = stage.uniforms.size.value
  const unit = (length * (across![1] - across![0])) / (2 * halfX)
  const at = (reach: number): Place => ({
    u: (x[0]! + reach * unit * vector[0]! - across![0]) / (across![1] - across![0]),
    v: along
      ? ((x[1] ?? 0) + reach * unit * (vector[1] ?? 0) - along[0]) / (along[1] - along[0])
      : 0.5,
  })
  const isThere = (reach: number) => isOnSheet(stage, at(reach))
  if (!isThere(0)) return
  const back = furthest(-1, isThere)
  const ahead = furthest(1, isThere)
  for (let piece = 0; piece <= piecesOfArm; piece++) {
    const { u, v } = at(back + ((ahead - back) * piece) / piecesOfArm)
    arm.push(u, v, 0)
  }
}

interface Place {
  readonly u: number
  readonly v: number
}

/** Whether there is ground at a place: not beyond the border, nor where f is undefined. */
function isOnSheet(stage: Stage, { u, v }: Place): boolean {
  const inside = u >= 0 && u <= 1 && v >= 0 && v <= 1
  return inside && !Number.isNaN(surfaceHeight(stage.surface!, u, v))
}

/** How far from 0 towards `end` an arm may reach until it leaves the ground for the first time. */
function furthest(end: number, isThere: (reach: number) => boolean): number {
  let known = 0
  for (let piece = 1; piece <= piecesOfArm; piece++) {
    const next = (end * piece) / piecesOfArm
    if (!isThere(next)) return lastBetween(known, next, isThere)
    known = next
  }
  return end
}

/** Bisects between a reach that is there and one that is not. */
function lastBetween(there: number, gone: number, isThere: (reach: number) => boolean): number {
  let [near, far] = [there, gone]
  for (let round = 0; round < 12; round++) {
    const middle = (near + far) / 2
    if (isThere(middle)) near = middle
    else far = middle
  }
  return near
}

/** In half-widths: grows with the order of magnitude of |λ|, against a curvature that would span the whole relief. */
function armLength(stage: Stage, eigenvalue: number): number {
  const { domain, range } = stage.ground!
  const half = (domain[0]![1] - domain[0]![0]) / 2
  const usual = Math.max(range[1] - range[0], Number.MIN_VALUE) / (half * half)
  const magnitude = Math.log10(Math.abs(eigenvalue) / usual + 1e-300)
  return shortest + (longest - shortest) * Math.min(Math.max((magnitude + 5) / 6.5, 0), 1)
}

const shortest = 0.05
const longest = 0.27
