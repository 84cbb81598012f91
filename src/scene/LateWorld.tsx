import { useThree } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import { Axes } from './Axes.tsx'
import { createBoxes } from './boxes.ts'
import { ContourLabels } from './ContourLabels.tsx'
import { EigenCross } from './EigenCross.tsx'
import { Heads } from './Heads.tsx'
import type { PartProps } from './parts.ts'

export interface LateWorldProps extends PartProps {
  /** Names of the runs of the settings. */
  readonly names: readonly string[]
}

/** What makes the picture readable: axes, names, eigen-directions. A chunk of its own. */
export function LateWorld({ names, ...part }: LateWorldProps) {
  const invalidate = useThree((three) => three.invalidate)
  const taken = useMemo(createBoxes, [])
  useEffect(() => invalidate(), [invalidate])
  return (
    <>
      <EigenCross {...part} />
      <Axes {...part} taken={taken} />
      <ContourLabels {...part} names={names} taken={taken} />
      <Heads {...part} names={names} />
    </>
  )
}
