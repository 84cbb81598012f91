import { useFrame } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import { shown } from '../locales/number.ts'
import type { OverlayProps } from './AtPlayhead.tsx'
import { armLength, lay, lineOver, unitOf } from './arms.ts'
import { type Drawn, isNew } from './drawn.ts'
import type { Found } from './probe.ts'
import { furthestOn, placeOn } from './sheetLine.ts'
import type { Stage } from './stage.ts'
import type { DomainPlace } from './starts.ts'
import { createStroke, type Stroke } from './stroke.ts'
import type { Theme } from './themes.ts'

/** The Hessian's eigen-directions where the chosen run is at the playhead; they lie on the surface, with their values. */
export function EigenCross({ stage, theme, probe, tips, isShown }: OverlayProps) {
  const arms = useMemo(() => [createArm(stage), createArm(stage)] as const, [stage])
  const drawn = useMemo<Drawn>(() => ({}), [])

  useEffect(() => () => arms.forEach(({ stroke }) => void stroke.dispose()), [arms])
  useFrame(() => {
    for (const { stroke } of arms) stroke.group.visible = false
    const { found } = probe
    if (!isShown('eig') || !found || !stage.ground || !stage.surface) return
    if (isNew(drawn, found, stage, theme)) drawArms(arms, stage, found, theme)
    for (const arm of arms) {
      arm.stroke.show(arm.stroke.count)
      if (arm.stroke.count > 0) tips.put(arm.text, arm.root, arm.tips)
    }
  })

  return arms.map(({ stroke }, index) => <primitive key={index} object={stroke.group} />)
}

interface Arm {
  readonly stroke: Stroke
  text: string
  root: DomainPlace
  tips: readonly DomainPlace[]
}

function createArm(stage: Stage): Arm {
  return { stroke: createStroke(stage), text: '', root: { u: 0, v: 0 }, tips: [] }
}

function drawArms(arms: readonly Arm[], stage: Stage, found: Found, theme: Theme): void {
  const { eigenvalues, eigenvectors } = found.diagnosis
  arms.forEach((arm, index) => {
    arm.stroke.keep(0)
    const value = eigenvalues[index]
    const vector = eigenvectors[index]
    if (value === undefined || !vector) return
    layArm(arm, stage, found.x, vector, armLength(stage, value, 2))
    arm.text = `λ${eigenvalues.length > 1 ? '₁₂'[index] : ''} = ${shown(value)}`
    const negative = value < 0
    arm.stroke.paint({
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

function layArm(
  arm: Arm,
  stage: Stage,
  x: readonly number[],
  vector: readonly number[],
  length: number,
): void {
  const reach = length * unitOf(stage)
  const line = lineOver(
    stage,
    x,
    vector.map((component) => component * reach),
  )
  const [back, ahead] = [furthestOn(line, -1), furthestOn(line, 1)]
  if (back === ahead) return
  lay(arm.stroke, line, back, ahead)
  arm.root = placeOn(line, 0)
  arm.tips = [placeOn(line, ahead), placeOn(line, back)]
}
