import {
  BufferAttribute,
  BufferGeometry,
  Color,
  DataTexture,
  Group,
  Mesh,
  PerspectiveCamera,
  ShaderMaterial,
  Vector3,
} from 'three'
import { describe, expect, it } from 'vitest'
import { createSignature } from './signature.ts'

function still() {
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(9), 3))
  const uniforms = {
    lift: { value: 1 },
    light: { value: new Vector3(1, 2, 3) },
    ink: { value: new Color(0.1, 0.2, 0.3) },
    grid: { value: new DataTexture(new Uint8Array(4), 1, 1) },
  }
  const mesh = new Mesh(geometry, new ShaderMaterial({ uniforms }))
  const group = new Group()
  group.add(mesh)
  const camera = new PerspectiveCamera()
  const signature = createSignature()
  const changes = () => signature.changes([mesh], camera)
  changes()
  return { geometry, uniforms, mesh, group, camera, signature, changes }
}

describe('a signature', () => {
  it('is another one at first, and then the same', () => {
    const { mesh, camera } = still()
    const signature = createSignature()
    expect(signature.changes([mesh], camera)).toBe(true)
    expect(signature.changes([mesh], camera)).toBe(false)
  })

  const edits: Record<string, (it: ReturnType<typeof still>) => void> = {
    'a number': ({ uniforms }) => {
      uniforms.lift.value = 0.5
    },
    'a vector': ({ uniforms }) => uniforms.light.value.setY(5),
    'a colour': ({ uniforms }) => uniforms.ink.value.setRGB(1, 1, 1),
    'the pixels of a texture': ({ uniforms }) => {
      uniforms.grid.value.needsUpdate = true
    },
    'another texture': ({ uniforms }) => {
      uniforms.grid.value = new DataTexture(new Uint8Array(4), 1, 1)
    },
    'the part drawn': ({ geometry }) => geometry.setDrawRange(0, 3),
    vertices: ({ geometry }) => {
      ;(geometry.getAttribute('position') as BufferAttribute).needsUpdate = true
    },
    'another geometry': ({ mesh }) => {
      mesh.geometry = new BufferGeometry()
    },
    'being hidden': ({ mesh }) => {
      mesh.visible = false
    },
    'being hidden with its group': ({ group }) => {
      group.visible = false
    },
    'the camera': ({ camera }) => {
      camera.position.set(0, 0, 3)
      camera.updateMatrixWorld()
    },
    'the lens': ({ camera }) => {
      camera.fov = 20
      camera.updateProjectionMatrix()
    },
  }
  it.each(Object.entries(edits))('notices %s, once', (_, edit) => {
    const subject = still()
    expect(subject.changes()).toBe(false)
    edit(subject)
    expect(subject.changes()).toBe(true)
    expect(subject.changes()).toBe(false)
  })

  it('notices a mesh that is gone', () => {
    const { signature, camera } = still()
    expect(signature.changes([], camera)).toBe(true)
  })

  it('says yes after it was told to forget', () => {
    const { signature, changes } = still()
    expect(changes()).toBe(false)
    signature.forget()
    expect(changes()).toBe(true)
  })
})
