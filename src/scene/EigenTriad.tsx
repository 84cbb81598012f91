import { useFrame } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import type { Interval } from '../core/hyper.ts'
import { shown } from '../locales/number.ts'
import type { OverlayProps } from './AtPlayhead.tsx'
import { armLength, unitOf } from './arms.ts'
import { type Drawn, isNew } from './drawn.ts'
import type { Found } from './probe.ts'
import type { Stage } from './stage.ts'
import type { DomainPlace } from './starts.ts'
import { createStroke, type Stroke } from './stroke.ts'
import type { Theme } from './themes.ts'

/** The Hessian's three eigen-directions where the chosen run is at the playhead, with their values. */
export function EigenTriad({ session, stage, theme, probe, tips, isShown }: OverlayProps) {
  const arms = useMemo(() => [createArm(stage), createArm(stage), createArm(stage)], [stage])
  const drawn = useMemo<Drawn>(() => ({}), [])

  useEffect(() => () => arms.forEach(({ stroke }) => void stroke.dispose()), [arms])
  useFrame(() => {
    for (const { stroke } of arms) stroke.group.visible = false
    const { found } = probe
    const { domain } = session.race.getState()
    if (!isShown('eig') || !stage.surface || found?.x.length !== 3 || domain.length !== 3) return
    if (isNew(drawn, found, stage, theme)) layArms(arms, stage, found, domain, theme)
    for (const { stroke, text, root, ends } of arms) {
      stroke.show(stroke.count)
      if (stroke.count > 0) tips.put(text, root, ends)
    }
  })
  return arms.map(({ stroke }, index) => <primitive key={index} object={stroke.group} />)
}

interface Arm {
  readonly stroke: Stroke
  text: string
  root: DomainPlace
  ends: readonly DomainPlace[]
}

function createArm(stage: Stage): Arm {
  return { stroke: createStroke(stage), text: '', root: { u: 0, v: 0, w: 0 }, ends: [] }
}

function layArms(
  arms: readonly Arm[],
  stage: Stage,
  { x, diagnosis }: Found,
  domain: readonly Interval[],
  theme: Theme,
): void {
  const unit = unitOf(stage)
  arms.forEach((arm, index) => {
    arm.stroke.keep(0)
    const value = diagnosis.eigenvalues[index]
    const vector = diagnosis.eigenvectors[index]
    if (value === undefined || !vector) return
    const length = longer * armLength(stage, value, 2) * unit
    const placeAt = (reach: number) => placeOf(x, vector, reach, domain)
    arm.root = placeAt(0)
    arm.ends = [placeAt(length), placeAt(-length)]
    const ends = [placeAt(-length), arm.root, placeAt(length)]
    for (const { u, v, w = 0 } of ends) arm.stroke.push(u, v, w)
    arm.text = `λ${'₁₂₃'[index]} = ${shown(value)}`
    const negative = value < 0
    arm.stroke.paint({
      color: negative ? theme.negative : theme.positive,
      halo: theme.halo,
      width: 2.2,
      draped: false,
      free: true,
      dash: negative ? 0.035 : 0,
      dashShare: 0.6,
      order: triadOrder + index,
    })
  })
}

/** In a box arms are seen askew. */
const longer = 1.5
/** Over all routes and surfaces. */
const triadOrder = 100

function placeOf(
  x: readonly number[],
  vector: readonly number[],
  reach: number,
  domain: readonly Interval[],
): DomainPlace {
  const [u = 0, v = 0, w = 0] = domain.map(
    ([low, high], axis) => (x[axis]! + reach * vector[axis]! - low) / (high - low),
  )
  return { u, v, w }
}
