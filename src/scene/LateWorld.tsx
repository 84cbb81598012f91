import { useThree } from '@react-three/fiber'
import { useEffect } from 'react'
import { AtPlayhead } from './AtPlayhead.tsx'
import { Axes } from './Axes.tsx'
import { Cursor } from './Cursor.tsx'
import { listenToCameraKeys } from './cameraKeys.ts'
import { Heads } from './Heads.tsx'
import { Minima } from './Minima.tsx'
import type { PartProps } from './parts.ts'

export interface LateWorldProps extends PartProps {
  /** Names of the runs of the settings. */
  readonly names: readonly string[]
}

/** What makes the picture readable: axes, names, minima, eigen-directions. A chunk of its own. */
export function LateWorld({ names, ...part }: LateWorldProps) {
  const invalidate = useThree((three) => three.invalidate)
  useEffect(() => invalidate(), [invalidate])
  const { overlay, rig } = part
  useEffect(
    () => listenToCameraKeys(overlay.parentElement!, rig, invalidate),
    [overlay, rig, invalidate],
  )
  return (
    <>
      <Minima {...part} />
      <Axes {...part} />
      <Heads {...part} names={names} />
      <AtPlayhead {...part} />
      <Cursor {...part} />
    </>
  )
}
