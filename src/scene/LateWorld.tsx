import { useThree } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import type { Text } from '../locales/en.ts'
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
import { Heads } from './Heads.tsx'
import { MapDetail } from './MapDetail.tsx'
import { Minima } from './Minima.tsx'
import type { PartProps } from './parts.ts'
import { Refine } from './Refine.tsx'
import { RouteHover } from './RouteHover.tsx'

export interface LateWorldProps extends PartProps {
  /** Names of the runs of the settings. */
  readonly names: readonly string[]
  readonly routeText: Text['routes']
  readonly typeScale: number
}

/** What makes the picture readable: axes, names, marks on the border, eigen-directions, numbers. A chunk of its own. */
export function LateWorld({ names, routeText, typeScale, ...part }: LateWorldProps) {
  const invalidate = useThree((three) => three.invalidate)
  const crossings = useMemo<Crossings[]>(() => [], [])
  const taken = useMemo(createBoxes, [])
  useEffect(() => invalidate(), [invalidate])
  const { overlay, rig } = part
  useEffect(
    () => listenToCameraKeys(overlay.parentElement!, rig, invalidate),
    [overlay, rig, invalidate],
  )
  return (
    <>
      <Ghosts {...part} />
      <Refine {...part} />
      <MapDetail {...part} />
      <Flow {...part} />
      <Minima {...part} />
      <Axes {...part} taken={taken} />
      <ContourLabels {...part} names={names} typeScale={typeScale} taken={taken} />
      <BorderMarks {...part} crossings={crossings} />
      {/* Names are measured when they are made. */}
      <Heads key={typeScale} {...part} crossings={crossings} names={names} />
      <AtPlayhead key={`values ${typeScale}`} {...part} />
      <RouteHover {...part} names={names} text={routeText} />
      <Cursor {...part} />
    </>
  )
}
