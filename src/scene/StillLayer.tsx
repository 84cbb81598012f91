import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import type { PerspectiveCamera } from 'three'
import type { PartProps } from './parts.ts'
import { createStill } from './still.ts'

/**
 * Takes over the drawing of frames. What stands still between frames, the ground, is drawn into a picture of its own with
 * its depths, and only when it has changed; a frame then begins with that picture. So a run that is played costs no more
 * than its routes, even where there is no graphics card. There, what moves is drawn roughly until it rests.
 */
export function StillLayer({ stage }: Pick<PartProps, 'stage'>) {
  const { gl, scene, camera, invalidate } = useThree()
  const still = useMemo(() => createStill(stage, invalidate), [stage, invalidate])
  useEffect(() => {
    const { domElement } = gl
    domElement.addEventListener('webglcontextrestored', still.forget)
    return () => domElement.removeEventListener('webglcontextrestored', still.forget)
  }, [gl, still])
  useEffect(
    () => () => {
      still.dispose()
      camera.layers.enableAll()
    },
    [still, camera],
  )
  // Fiber leaves the drawing to whoever comes after 0.
  useFrame(() => still.draw(gl, scene, camera as PerspectiveCamera), 1)
  return <primitive object={still.backdrop.mesh} />
}
