import { useThree } from '@react-three/fiber'
import { useEffect } from 'react'
import { Axes } from './Axes.tsx'
import { EigenCross } from './EigenCross.tsx'
import { Heads } from './Heads.tsx'
import type { PartProps } from './parts.ts'

export interface LateWorldProps extends PartProps {
  /** Names of the runs of the settings. */
  readonly names: readonly string[]
  readonly typeScale: number
}

/** What makes the picture readable: axes, names, eigen-directions. A chunk of its own. */
export function LateWorld({ names, typeScale, ...part }: LateWorldProps) {
  const invalidate = useThree((three) => three.invalidate)
  useEffect(() => invalidate(), [invalidate])
  return (
    <>
      <EigenCross {...part} />
      <Axes {...part} />
      {/* Names are measured when they are made. */}
      <Heads key={typeScale} {...part} names={names} />
    </>
  )
}
