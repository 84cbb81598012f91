import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import { BufferAttribute, BufferGeometry, type PerspectiveCamera } from 'three'
import { createMapDetail } from './mapDetail.ts'
import { createLayer } from './mapLayers.ts'
import type { PartProps } from './parts.ts'

/** The ground of a map beyond and below what the grid of the domain shows. It draws nothing at home, nor in space. */
export function MapDetail({ session, stage, rig, theme, insets }: PartProps) {
  const invalidate = useThree((three) => three.invalidate)
  const layers = useMemo(() => ({ coarse: createLayer(stage), fine: createLayer(stage) }), [stage])
  const geometry = useMemo(createPlane, [])
  const detail = useMemo(
    () => createMapDetail(session, stage, layers, invalidate),
    [session, stage, layers, invalidate],
  )
  useEffect(() => () => detail.dispose(), [detail])
  useEffect(() => {
    layers.coarse.paint(theme)
    layers.fine.paint(theme)
    invalidate()
  }, [layers, theme, invalidate])
  useEffect(
    () => () => {
      layers.coarse.dispose()
      layers.fine.dispose()
      geometry.dispose()
    },
    [layers, geometry],
  )
  useFrame(({ camera, viewport }) => {
    detail.frame(camera as PerspectiveCamera, rig.homeDistance(), insets, viewport.dpr)
  })
  return (
    <>
      <mesh
        geometry={geometry}
        material={layers.coarse.material}
        frustumCulled={false}
        renderOrder={-0.6}
      />
      <mesh
        geometry={geometry}
        material={layers.fine.material}
        frustumCulled={false}
        renderOrder={-0.5}
      />
    </>
  )
}

/** A map lies flat: two triangles are enough. */
function createPlane(): BufferGeometry {
  const geometry = new BufferGeometry()
  const corners = new Float32Array([0, 0, 0, 1, 0, 0, 1, 1, 0, 0, 1, 0])
  geometry.setAttribute('position', new BufferAttribute(corners, 3))
  geometry.setIndex([0, 1, 2, 0, 2, 3])
  return geometry
}
