import {
  type Camera,
  type InstancedBufferGeometry,
  type Line,
  type Mesh,
  type Object3D,
  type ShaderMaterial,
  Texture,
} from 'three'

/**
 * Everything that decides how some meshes look from a camera, as a row of things that can be compared. Of built-in
 * materials only the version is looked at, and an order of drawing is taken not to change.
 */
export interface Signature {
  /** Whether anything is not as it was when this was last asked. */
  changes(meshes: readonly (Mesh | Line)[], camera: Camera): boolean
  /** The next question is answered by yes. */
  forget(): void
}

export function createSignature(): Signature {
  let before: unknown[] = []
  let now: unknown[] = []
  return {
    changes(meshes, camera) {
      now.length = 0
      const row = now as number[]
      camera.matrixWorld.toArray(row, row.length)
      camera.projectionMatrix.toArray(row, row.length)
      for (const mesh of meshes) note(now, mesh)
      const isSame =
        now.length === before.length && now.every((one, i) => Object.is(one, before[i]))
      ;[before, now] = [now, before]
      return !isSame
    },
    forget() {
      before.length = 0
    },
  }
}

function note(row: unknown[], mesh: Mesh | Line): void {
  const { geometry } = mesh
  const material = mesh.material as ShaderMaterial
  const isShown = material.visible && isVisible(mesh)
  const instances = (geometry as InstancedBufferGeometry).instanceCount
  row.push(mesh, geometry, geometry.drawRange.count, instances, isShown, material.version)
  mesh.matrixWorld.toArray(row as number[], row.length)
  for (const name in geometry.attributes) {
    const attribute = geometry.attributes[name]!
    row.push(attribute, 'data' in attribute ? attribute.data.version : attribute.version)
  }
  for (const name in material.uniforms) noteValue(row, material.uniforms[name]!.value)
}

function isVisible(object: Object3D | null): boolean {
  return object === null || (object.visible && isVisible(object.parent))
}

function noteValue(row: unknown[], value: unknown): void {
  if (value instanceof Texture) row.push(value, value.version)
  else if (hasParts(value)) value.toArray(row as number[], row.length)
  else row.push(value)
}

/** Vectors, colours, matrices. */
function hasParts(value: unknown): value is { toArray(to: number[], offset: number): unknown } {
  return typeof value === 'object' && value !== null && 'toArray' in value
}
