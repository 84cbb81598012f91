import { useFrame } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import { shown } from '../locales/number.ts'
import { runColor } from '../settings/colors.ts'
import type { OverlayProps } from './AtPlayhead.tsx'
import { type Drawn, isNew } from './drawn.ts'
import { type InnerShapes, innerShapes, type Polyline } from './innerShapes.ts'
import { rgbOfHex } from './oklch.ts'
import { type SlowPath, slowPath } from './slowPath.ts'
import type { Stage } from './stage.ts'
import { createStroke, type Stroke, type StrokePaint } from './stroke.ts'
import { haloFor } from './themes.ts'

/** What the chosen run does within its step: trials, trust region, simplex, samples; and the slow path of lookahead. */
export function Inner(props: OverlayProps) {
  return (
    <>
      <Shapes {...props} />
      <SlowRoute {...props} />
    </>
  )
}

/** Between the routes and the arrows. */
const shapeOrder = 92

function Shapes({ session, stage, theme, watch, tips, isShown }: OverlayProps) {
  const strokes = useStrokes(stage, 3)
  const known = useMemo<Known>(() => ({ drawn: {}, color: '', shapes: undefined }), [])
  useFrame(() => {
    for (const { group } of strokes) group.visible = false
    const { found } = watch
    if (!isShown('inner') || !found || !stage.surface) return
    const color = colorOf(session)
    if (isNew(known.drawn, found, stage, theme) || color !== known.color) {
      known.color = color
      known.shapes = innerShapes(stage, found, shown)
      const { solid, dashed, marks } = known.shapes
      const lines = [solid, dashed, marks]
      for (const [i, stroke] of strokes.entries()) {
        layAll(stroke, lines[i]!)
        stroke.paint({ ...paintOf(color, theme), ...looks[i]!, order: shapeOrder + i })
      }
    }
    for (const stroke of strokes) stroke.show(stroke.count, 1)
    const tip = known.shapes?.tip
    if (tip) tips.put(tip.text, tip.root, tip.ends)
  })
  return strokes.map(({ group }, index) => <primitive key={index} object={group} />)
}

interface Known {
  readonly drawn: Drawn
  color: string
  shapes: InnerShapes | undefined
}

/** Of whole lines, dashed ones and marks. What leads from one line to the next has no step, and is hidden as a tail is. */
const looks = [
  { width: 2, dash: 0 },
  { width: 1.6, dash: 0.03 },
  { width: 1.8, dash: 0 },
]

function layAll(stroke: Stroke, lines: readonly Polyline[]): void {
  stroke.keep(0)
  for (const line of lines) {
    const [first] = line
    if (first) stroke.push(first.u, first.v, 0, 0)
    for (const { u, v } of line) stroke.push(u, v, 0, 1)
  }
}

function paintOf(
  hex: string,
  theme: OverlayProps['theme'],
): Omit<StrokePaint, 'width' | 'dash' | 'order'> {
  const color = rgbOfHex(hex)
  return { color, halo: haloFor(theme, color), draped: true, dashShare: 0.55, tail: 1 }
}

/** The slow weights as a thinner route of their own; vertices already there are not touched. */
function SlowRoute({ session, stage, theme, isShown }: OverlayProps) {
  const [stroke] = useStrokes(stage, 1)
  const known = useMemo<SlowKnown>(() => ({ drawn: {}, key: '', path: undefined }), [])
  useFrame(() => {
    const isWanted = isShown('inner') && stage.ground !== undefined && stage.surface !== undefined
    known.path = isWanted ? slowPath(session, known.path) : undefined
    const { path } = known
    if (!path) {
      stroke!.group.visible = false
      return
    }
    const race = session.race.getState()
    const trajectory = race.trajectories[path.run]!
    const color = colorOf(session)
    const key = `${race.revision} ${path.run} ${path.every} ${color}`
    if (isNew(known.drawn, trajectory, stage, theme) || key !== known.key) {
      known.key = key
      stroke!.keep(0)
      const { tail: _, ...paint } = paintOf(color, theme)
      stroke!.paint({ ...paint, draped: false, width: 1.8, dash: 0.025, order: shapeOrder - 1 })
    }
    const { domain, base } = stage.ground!
    const { points, stride } = trajectory
    for (let i = stroke!.count; i < path.count; i++) {
      const at = i * path.every * stride
      const u = (points[at]! - domain[0]![0]) / (domain[0]![1] - domain[0]![0])
      const v = domain[1] ? (points[at + 1]! - domain[1][0]) / (domain[1][1] - domain[1][0]) : 0.5
      stroke!.push(u, v, points[at + stride - 1]! - base)
    }
    stroke!.show(path.count)
  })
  return <primitive object={stroke!.group} />
}

interface SlowKnown {
  readonly drawn: Drawn
  key: string
  path: SlowPath | undefined
}

function colorOf({ race, chosen }: OverlayProps['session']): string {
  const { looks } = race.getState()
  const index = chosen.getState().run % looks.length
  return runColor(index, looks[index])
}

function useStrokes(stage: Stage, count: number): readonly Stroke[] {
  const strokes = useMemo(
    () => Array.from({ length: count }, () => createStroke(stage)),
    [stage, count],
  )
  useEffect(
    () => () => {
      for (const stroke of strokes) stroke.dispose()
    },
    [strokes],
  )
  return strokes
}
