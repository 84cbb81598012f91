import { useThree } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import { Axes } from './Axes.tsx'
import { BorderMarks } from './BorderMarks.tsx'
import type { Crossings } from './crossings.ts'
import { EigenCross } from './EigenCross.tsx'
import { Ghosts } from './Ghosts.tsx'
import { Heads } from './Heads.tsx'
import type { PartProps } from './parts.ts'

export interface LateWorldProps extends PartProps {
  /** Names of the runs of the settings. */
  readonly names: readonly string[]
}

/** What makes the picture readable: axes, names, marks on the border, eigen-directions. A chunk of its own. */
export function LateWorld({ names, ...part }: LateWorldProps) {
  const invalidate = useThree((three) => three.invalidate)
  const crossings = useMemo<Crossings[]>(() => [], [])
  useEffect(() => invalidate(), [invalidate])
  return (
    <>
      <Ghosts {...part} />
      <EigenCross {...part} />
      <Axes {...part} />
      <BorderMarks {...part} crossings={crossings} />
      <Heads {...part} crossings={crossings} names={names} />
    </>
  )
}
