import { useFrame, useThree } from '@react-three/fiber'
import { useEffect } from 'react'
import type { PerspectiveCamera } from 'three'
import type { PartProps } from './parts.ts'

/** Puts the camera in its place before anything else of the frame is computed. */
export function CameraRig({ rig, stage }: PartProps) {
  const invalidate = useThree((three) => three.invalidate)
  useEffect(() => rig.connect(invalidate), [rig, invalidate])
  useFrame(({ camera, size, viewport }) => {
    stage.uniforms.resolution.value.set(size.width, size.height, viewport.dpr)
    if (rig.frame(camera as PerspectiveCamera, performance.now())) invalidate()
  }, -1)
  return null
}
