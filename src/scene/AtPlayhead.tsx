import { useFrame, useThree } from '@react-three/fiber'
import { type ComponentType, useEffect, useMemo } from 'react'
import type { PerspectiveCamera } from 'three'
import { useStore } from 'zustand'
import type { Overlay } from '../settings/settings.ts'
import { Arrows } from './Arrows.tsx'
import { EigenCross } from './EigenCross.tsx'
import { Inner } from './Inner.tsx'
import { LocalModels } from './LocalModels.tsx'
import { afterDrawing, type PartProps } from './parts.ts'
import { createProbe, isRunSeen, isRunShown, type Probe } from './probe.ts'
import { createStepWatch, type StepWatch } from './stepWatch.ts'
import { createTips, type Tips } from './tips.ts'
import './points.css'

export interface OverlayProps extends PartProps {
  readonly probe: Probe
  readonly watch: StepWatch
  readonly tips: Tips
  /** Whether an overlay is wanted and there is a run in the picture that it speaks of. */
  isShown(overlay: Overlay): boolean
}

interface AtPlayheadProps extends PartProps {
  /** How eigen-directions are drawn in a box of three coordinates; on the ground as a cross. */
  readonly InBox?: ComponentType<OverlayProps>
}

/** What is drawn where the chosen run is at the playhead: eigen-directions, gradient, momentum, the step that comes next and its making. */
export function AtPlayhead({ InBox, ...part }: AtPlayheadProps) {
  const { session, stage, overlay } = part
  const invalidate = useThree((three) => three.invalidate)
  const probe = useMemo(() => createProbe(session, invalidate), [session, invalidate])
  const watch = useMemo(() => createStepWatch(session, invalidate), [session, invalidate])
  useEffect(() => () => watch.want(false), [watch])
  const tips = useMemo(() => createTips(overlay, invalidate), [overlay, invalidate])
  const isGraph = useStore(session.ground, ({ domain }) => domain.length === 1)
  useEffect(() => () => tips.remove(), [tips])
  const isShown = (wanted: Overlay) =>
    session.settings.getState().view.overlays.includes(wanted) && isHere()

  const Directions = InBox ?? EigenCross
  const props = { ...part, probe, watch, tips, isShown }
  return (
    <>
      <InOrder place={0} onFrame={begin} />
      {isGraph ? <LocalModels {...props} /> : <Directions {...props} />}
      <Arrows {...props} />
      {!InBox && <Inner {...props} />}
      <InOrder place={afterDrawing} onFrame={tips.end} />
    </>
  )

  function isHere(): boolean {
    if (stage.shape !== 'space') return isRunSeen(session)
    return session.race.getState().dimension === 3 && isRunShown(session)
  }

  function begin(camera: PerspectiveCamera): void {
    const isProbed = isShown('eig') || isShown('grad')
    const isWatched = isShown('mom') || (!InBox && isShown('inner'))
    watch.want(isWatched)
    // Once the frame is drawn: it does not wait for the question to be on its way.
    if (isProbed) queueMicrotask(probe.ask)
    tips.begin(stage, camera, isProbed || isWatched || isShown('step'))
  }
}

/** Does something at its place in the order of a frame. */
function InOrder({ place, onFrame }: { place: number; onFrame(camera: PerspectiveCamera): void }) {
  useFrame(({ camera }) => onFrame(camera as PerspectiveCamera), place)
  return null
}
