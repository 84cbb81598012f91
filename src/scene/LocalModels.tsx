import { useFrame } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import { shown } from '../locales/number.ts'
import type { OverlayProps } from './AtPlayhead.tsx'
import { arrowColors } from './arrowColors.ts'
import { type Drawn, isNew } from './drawn.ts'
import { heightOf } from './heightScale.ts'
import { type LocalModel, modelReach, modelsAt } from './localModels.ts'
import { rgbOf } from './oklch.ts'
import type { Found } from './probe.ts'
import type { Stage } from './stage.ts'
import type { DomainPlace } from './starts.ts'
import { createStroke, type Stroke } from './stroke.ts'
import type { Theme } from './themes.ts'

/** The tangent of a graph where the chosen run is at the playhead, and the parabola that bends as it does there. */
export function LocalModels({ stage, theme, spaceWords, probe, tips, isShown }: OverlayProps) {
  const curves = useMemo(() => [createCurve(stage), createCurve(stage)] as const, [stage])
  const drawn = useMemo<Drawn & { scaling?: unknown; names?: unknown }>(() => ({}), [])
  const names = useMemo(() => [spaceWords.tangent, spaceWords.parabola], [spaceWords])

  useEffect(() => () => curves.forEach(({ stroke }) => void stroke.dispose()), [curves])
  useFrame(() => {
    for (const { stroke } of curves) stroke.group.visible = false
    const { found } = probe
    if (!isShown('eig') || found?.x.length !== 1 || !stage.ground || !stage.surface) return
    const { scaling } = stage.surface
    const isOther = drawn.scaling !== scaling || drawn.names !== names
    if (isNew(drawn, found, stage, theme) || isOther) {
      Object.assign(drawn, { scaling, names })
      const models = modelsAt(found, stage.ground.base)
      curves.forEach((curve, index) => {
        layCurve(curve, stage, found, models[index], theme)
        const bend = models[index]?.curvature
        curve.text = names[index]! + (bend === undefined ? '' : `, λ = ${shown(bend)}`)
      })
    }
    for (const curve of curves) {
      curve.stroke.show(curve.stroke.count)
      if (curve.stroke.count === 0) continue
      tips.put(curve.text, curve.root, curve.ends)
    }
  })
  return curves.map(({ stroke }, index) => <primitive key={index} object={stroke.group} />)
}

interface Curve {
  readonly stroke: Stroke
  text: string
  root: DomainPlace
  ends: DomainPlace[]
}

function createCurve(stage: Stage): Curve {
  return {
    stroke: createStroke(stage),
    text: '',
    root: { u: 0, v: 0.5 },
    ends: [],
  }
}

/** Over the graph, under the halo of the first route. */
const modelOrder = -1
const pieces = 256
/** Where along what is seen of it a curve bears its name. */
const nameAt = 0.86

/** The name stands across the curve, above it or towards the middle of the picture. */
function nameBeside(
  curve: Curve,
  stage: Stage,
  place: number,
  placeAt: (place: number) => Required<DomainPlace>,
): void {
  const { x: halfX, z: height } = stage.uniforms.size.value
  const { u, w } = placeAt(place)
  const beside = placeAt(place + 1e-3 * place + 1e-6)
  const [right, up] = [2 * halfX * (beside.u - u), height * (beside.w - w)]
  const length = Math.hypot(right, up) || 1
  const isSteep = Math.abs(up) > Math.abs(right)
  const side = (isSteep ? (u < 0.5 ? 1 : -1) * -Math.sign(up) : Math.sign(right)) || 1
  const [du, dw] = [(-side * up) / length / (2 * halfX), (side * right) / length / height]
  curve.root = { u: u - reach * du, v: 0.5, w: w - reach * dw }
  curve.ends.push({ u, v: 0.5, w })
}

/** Half-widths: long enough for the name to have a direction. */
const reach = 0.1

function layCurve(
  curve: Curve,
  stage: Stage,
  found: Found,
  model: LocalModel | undefined,
  theme: Theme,
): void {
  const { stroke } = curve
  const { scaling } = stage.surface!
  const [low, high] = stage.ground!.domain[0]!
  const x = found.x[0]!
  stroke.keep(0)
  curve.ends.length = 0
  if (!model) return
  const [from, to] = modelReach(model, x, [low, high], scaling)
  for (let piece = 0; piece <= pieces; piece++) {
    const place = from + ((to - from) * piece) / pieces
    stroke.push((place - low) / (high - low), 0.5, model.excessAt(place - x))
  }
  nameBeside(curve, stage, x + nameAt * ((to - x > x - from ? to : from) - x), (place) => ({
    u: (place - low) / (high - low),
    v: 0.5,
    w: heightOf(scaling, model.excessAt(place - x)),
  }))
  const bendsDown = (model.curvature ?? 0) < 0
  const isTangent = model.curvature === undefined
  stroke.paint({
    color: isTangent
      ? rgbOf(arrowColors.gradient[theme.name])
      : bendsDown
        ? theme.negative
        : theme.positive,
    halo: theme.halo,
    width: 2.2,
    draped: false,
    free: true,
    dash: isTangent ? 0.05 : bendsDown ? 0.035 : 0,
    dashShare: isTangent ? 0.72 : 0.6,
    order: modelOrder,
  })
}
