import { useThree } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import type { FirstText } from '../locales/first/en.ts'
import { AtPlayhead } from './AtPlayhead.tsx'
import { Axes } from './Axes.tsx'
import { BorderMarks } from './BorderMarks.tsx'
import { createBoxes } from './boxes.ts'
import { ContourLabels } from './ContourLabels.tsx'
import { Cursor } from './Cursor.tsx'
import { listenToCameraKeys } from './cameraKeys.ts'
import type { Crossings } from './crossings.ts'
import { Flow } from './Flow.tsx'
import { Ghosts } from './Ghosts.tsx'
import { Graph } from './Graph.tsx'
import { Heads } from './Heads.tsx'
import { LateSpace } from './LateSpace.tsx'
import { MapDetail } from './MapDetail.tsx'
import { Minima } from './Minima.tsx'
import type { PartProps } from './parts.ts'
import { Refine } from './Refine.tsx'
import { RouteHover } from './RouteHover.tsx'
import { StillLayer } from './StillLayer.tsx'
import { sceneOf } from './sceneOf.ts'

export interface LateWorldProps extends PartProps {
  /** Whether a box of three coordinates is shown, and no sheet. */
  readonly inSpace: boolean
  /** Names of the runs of the settings. */
  readonly names: readonly string[]
  readonly routeText: FirstText['routes']
  readonly typeScale: number
}

/** What comes after the first frame. A chunk of its own. */
export function LateWorld({ inSpace, ...world }: LateWorldProps) {
  return (
    <>
      <StillLayer stage={world.stage} />
      {inSpace ? <LateSpace {...world} /> : <Readable {...world} />}
    </>
  )
}

export type ReadableProps = Omit<LateWorldProps, 'inSpace'>

/** What makes a sheet readable: axes, names, marks on the border, eigen-directions, numbers. */
function Readable({ names, routeText, typeScale, ...part }: ReadableProps) {
  const invalidate = useThree((three) => three.invalidate)
  const crossings = useMemo<Crossings[]>(() => [], [])
  const taken = useMemo(createBoxes, [])
  const isGraph = useStore(part.session.ground, ({ domain }) => domain.length === 1)
  useEffect(() => invalidate(), [invalidate])
  const { overlay, rig } = part
  useEffect(() => listenToCameraKeys(sceneOf(overlay), rig, invalidate), [overlay, rig, invalidate])
  return (
    <>
      {isGraph && <Graph {...part} />}
      <Ghosts {...part} />
      <Refine {...part} />
      <MapDetail {...part} />
      <Flow {...part} />
      <Minima {...part} />
      <Axes {...part} taken={taken} />
      {!isGraph && <ContourLabels {...part} names={names} typeScale={typeScale} taken={taken} />}
      <BorderMarks {...part} crossings={crossings} />
      {/* Names are measured when they are made. */}
      <Heads key={typeScale} {...part} crossings={crossings} names={names} />
      <AtPlayhead key={`values ${typeScale}`} {...part} />
      <RouteHover {...part} names={names} text={routeText} />
      <Cursor {...part} />
    </>
  )
}
