import { useFrame } from '@react-three/fiber'
import { useRef } from 'react'
import { Axes } from './Axes.tsx'
import { CameraRig } from './CameraRig.tsx'
import { EigenCross } from './EigenCross.tsx'
import { Ground } from './Ground.tsx'
import { Heads } from './Heads.tsx'
import type { PartProps } from './parts.ts'
import { Runs } from './Runs.tsx'
import { StartHandles } from './StartHandles.tsx'

interface WorldProps extends PartProps {
  readonly names: readonly string[]
  readonly onReady: () => void
}

/** Everything in the canvas, in the order in which a frame is computed. */
export function World({ names, onReady, ...part }: WorldProps) {
  return (
    <>
      <CameraRig {...part} />
      <Ground {...part} />
      <Runs {...part} />
      <EigenCross {...part} />
      <Axes {...part} />
      <StartHandles {...part} />
      <Heads {...part} names={names} />
      <Ready {...part} onReady={onReady} />
    </>
  )
}

/** Says once when the first frame with ground and start has been drawn. */
function Ready({ stage, onReady }: PartProps & { readonly onReady: () => void }) {
  const said = useRef(false)
  useFrame(() => {
    if (said.current || !stage.surface) return
    said.current = true
    // The frame is drawn after its subscribers, within the same task.
    queueMicrotask(onReady)
  })
  return null
}
