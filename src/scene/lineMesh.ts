import {
  BufferAttribute,
  InstancedBufferGeometry,
  InstancedInterleavedBuffer,
  InterleavedBufferAttribute,
  Mesh,
  type ShaderMaterial,
} from 'three'
import { createLineMaterial } from './lineMaterial.ts'
import { segmentStride } from './lineSegments.ts'
import type { Stage } from './stage.ts'

/** Many thin lines in one draw. */
export interface LineMesh {
  readonly mesh: Mesh<InstancedBufferGeometry, ShaderMaterial>
  take(segments: Float32Array<ArrayBuffer>): void
  dispose(): void
}

export function createLineMesh(stage: Stage, renderOrder: number): LineMesh {
  const mesh = new Mesh(new InstancedBufferGeometry(), createLineMaterial(stage))
  mesh.frustumCulled = false
  mesh.visible = false
  mesh.renderOrder = renderOrder
  return {
    mesh,
    take(segments) {
      mesh.geometry.dispose()
      mesh.geometry = geometryOf(segments)
      mesh.visible = segments.length > 0
    },
    dispose() {
      mesh.geometry.dispose()
      mesh.material.dispose()
    },
  }
}

/** One quad for the segment, one for its head. */
const quads = new Float32Array([
  0, -1, 0, 1, -1, 0, 1, 1, 0, 0, 1, 0, 0, -1, 1, 1, -1, 1, 1, 1, 1, 0, 1, 1,
])

function geometryOf(segments: Float32Array<ArrayBuffer>): InstancedBufferGeometry {
  const geometry = new InstancedBufferGeometry()
  const buffer = new InstancedInterleavedBuffer(segments, segmentStride, 1)
  geometry.setAttribute('position', new BufferAttribute(quads, 3))
  geometry.setIndex([0, 1, 2, 0, 2, 3, 4, 5, 6, 4, 6, 7])
  geometry.setAttribute('ends', new InterleavedBufferAttribute(buffer, 4, 0))
  geometry.setAttribute('head', new InterleavedBufferAttribute(buffer, 1, 4))
  geometry.instanceCount = segments.length / segmentStride
  return geometry
}
