import { useFrame } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import type { Session } from '../session/session.ts'
import { runColor } from '../settings/colors.ts'
import type { OverlayProps } from './AtPlayhead.tsx'
import { arrowAlong } from './arms.ts'
import { type Arrow, createArrow, disposeArrow, layArrow, paintArrow, showArrow } from './arrow.ts'
import { arrowColors } from './arrowColors.ts'
import { layArrowInBox } from './arrowInBox.ts'
import { type Drawn, isNew } from './drawn.ts'
import { type NextStep, nextStep } from './nextStep.ts'
import { rgbOf, rgbOfHex } from './oklch.ts'
import { pushOf } from './push.ts'
import type { Stage } from './stage.ts'
import { haloFor, type Theme } from './themes.ts'

/** The gradient where the chosen run is at the playhead, what the run remembers of earlier ones, and the step that it takes next. */
export function Arrows(props: OverlayProps) {
  return (
    <>
      <Gradient {...props} />
      <Momentum {...props} />
      <Step {...props} />
    </>
  )
}

/** Uphill, dashed; its length says the order of magnitude only. */
function Gradient({ session, stage, theme, probe, tips, isShown }: OverlayProps) {
  const arrow = useArrow(stage)
  const drawn = useMemo<Drawn>(() => ({}), [])
  useFrame(() => {
    const { found } = probe
    const shown = isShown('grad') && found !== undefined && stage.surface !== undefined
    if (shown && isNew(drawn, found, stage, theme)) {
      point(arrow, session, stage, found.x, arrowAlong(stage, found.diagnosis.gradient))
      paintArrow(arrow, {
        color: rgbOf(arrowColors.gradient[theme.name]),
        halo: theme.halo,
        width: 2,
        dash: 0.03,
        dashShare: 0.6,
        order: gradientOrder,
        free: isFree(stage),
      })
    }
    showArrow(arrow, shown)
    if (shown && arrow.body.count > 0) tips.put('g', arrow.root, arrow.tips)
  })
  return <Lines arrow={arrow} />
}

/** The way it pushes, in short dashes, called as in the rule; its length says the order of magnitude only. */
function Momentum({ session, stage, theme, watch, tips, isShown }: OverlayProps) {
  const arrow = useArrow(stage)
  const drawn = useMemo<Drawn>(() => ({}), [])
  const named = useMemo(() => ({ text: '' }), [])
  useFrame(() => {
    const { found } = watch
    const shown = isShown('mom') && found !== undefined && stage.surface !== undefined
    if (shown && isNew(drawn, found, stage, theme)) {
      const push = pushOf(found)
      named.text = push?.name ?? ''
      if (push) point(arrow, session, stage, push.x, arrowAlong(stage, push.vector))
      paintArrow(arrow, {
        color: rgbOf(arrowColors.momentum[theme.name]),
        halo: theme.halo,
        width: 2.4,
        dash: 0.022,
        dashShare: 0.4,
        order: momentumOrder,
        free: isFree(stage),
      })
    }
    const isThere = shown && named.text !== ''
    showArrow(arrow, isThere)
    if (isThere && arrow.body.count > 0) tips.put(named.text, arrow.root, arrow.tips)
  })
  return <Lines arrow={arrow} />
}

/** In the colour of its run, true to scale. */
function Step({ session, stage, theme, tips, isShown }: OverlayProps) {
  const arrow = useArrow(stage)
  const known = useMemo<Known>(() => ({ drawn: {}, step: undefined, color: '' }), [])
  useFrame(() => {
    known.step = isShown('step') && stage.surface ? nextStep(session, known.step) : undefined
    const { step, drawn } = known
    const { looks } = session.race.getState()
    const index = session.chosen.getState().run % looks.length
    const color = runColor(index, looks[index])
    if (step && (isNew(drawn, step, stage, theme) || color !== known.color)) {
      point(arrow, session, stage, step.x, step.vector)
      paintStep(arrow, color, theme, isFree(stage))
      known.color = color
    }
    showArrow(arrow, step !== undefined)
    if (step && arrow.body.count > 0) tips.put('Δw', arrow.root, arrow.tips)
  })
  return <Lines arrow={arrow} />
}

interface Known {
  readonly drawn: Drawn
  step: NextStep | undefined
  color: string
}

/** The step lies over the routes, the gradient over the eigen-cross: in a valley it points along one of its arms. */
const stepOrder = 98
const gradientOrder = 104
const momentumOrder = 106

function paintStep(arrow: Arrow, hex: string, theme: Theme, free: boolean): void {
  const color = rgbOfHex(hex)
  const halo = haloFor(theme, color)
  paintArrow(arrow, { color, halo, width: 3, dash: 0, dashShare: 1, order: stepOrder, free })
}

/** Lays it on the ground, or into a box. */
function point(
  arrow: Arrow,
  session: Session,
  stage: Stage,
  x: readonly number[],
  vector: readonly number[],
): void {
  if (isFree(stage)) layArrowInBox(arrow, stage, session.race.getState().domain, x, vector)
  else layArrow(arrow, stage, x, vector)
}

function isFree({ shape }: Stage): boolean {
  return shape === 'space'
}

function useArrow(stage: Stage): Arrow {
  const arrow = useMemo(() => createArrow(stage), [stage])
  useEffect(() => () => disposeArrow(arrow), [arrow])
  return arrow
}

function Lines({ arrow }: { readonly arrow: Arrow }) {
  return (
    <>
      <primitive object={arrow.body.group} />
      <primitive object={arrow.head.group} />
    </>
  )
}
