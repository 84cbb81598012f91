import {
  type BufferGeometry,
  type Line,
  type Mesh,
  type Object3D,
  type PerspectiveCamera,
  type Scene,
  Vector2,
  type WebGLRenderer,
} from 'three'
import { type Backdrop, createBackdrop } from './backdrop.ts'
import { createPace, type Pace } from './pace.ts'
import { sheetParts } from './sheetParts.ts'
import { createSignature } from './signature.ts'
import type { Stage } from './stage.ts'

/** Draws frames in two parts: what stands still, and what is drawn anew each time. */
export interface Still {
  readonly backdrop: Backdrop
  draw(gl: WebGLRenderer, scene: Scene, camera: PerspectiveCamera): void
  /** Whatever was drawn is gone. */
  forget(): void
  dispose(): void
}

/** Layers of meshes. */
const moving = 0
const standing = 1
/** Milliseconds after which what moved has come to rest. */
const rest = 160

/** `redraw` asks for a frame. */
export function createStill(
  stage: Pick<Stage, 'shape' | 'uniforms'>,
  redraw: () => void,
  pace: Pace = createPace(requestAnimationFrame, () => performance.now()),
): Still {
  const backdrop = createBackdrop()
  const signature = createSignature()
  const size = new Vector2()
  const found: (Mesh | Line)[] = []
  let changedAt = Number.NEGATIVE_INFINITY
  let isRough = false
  let isWhole = false
  let resting: ReturnType<typeof setTimeout> | undefined

  function sort(object: Object3D): void {
    if (!isDrawn(object) || object === backdrop.mesh) return
    const stands = isWhole || standsStill(object)
    object.layers.set(stands ? standing : moving)
    if (stands) found.push(object)
  }

  function renew(gl: WebGLRenderer, scene: Scene, camera: PerspectiveCamera): void {
    const target = isRough ? backdrop.rough : backdrop.sharp
    const part =
      stage.uniforms.lift.value === 0
        ? sheetParts.flat
        : isRough
          ? sheetParts.coarse
          : sheetParts.fine
    for (const { geometry } of found) takePart(geometry, part)
    camera.layers.set(standing)
    gl.setRenderTarget(target)
    gl.render(scene, camera)
    gl.setRenderTarget(null)
    for (const { geometry } of found) takePart(geometry, sheetParts.fine)
    backdrop.show(target)
    // Only sharp ones tell whether rough ones are needed.
    if (!isRough) pace.time()
  }

  return {
    backdrop,
    forget: signature.forget,
    draw(gl, scene, camera) {
      gl.getDrawingBufferSize(size)
      const isResized = resized(backdrop, size)
      // Surfaces that are seen through come after the routes: their edges are smoothed where there is time for that.
      isWhole = stage.shape === 'space' && (isResized || !pace.isSlow)
      found.length = 0
      scene.traverse(sort)
      camera.updateMatrixWorld()
      const now = performance.now()
      const isChanged = signature.changes(found, camera) || isResized
      if (isChanged || (isRough && now - changedAt >= rest)) {
        isRough = isChanged && !isResized && pace.isSlow
        if (isChanged) changedAt = now
        renew(gl, scene, camera)
        clearTimeout(resting)
        if (isRough) resting = setTimeout(redraw, rest + 1)
      }
      camera.layers.set(moving)
      // The backdrop covers all that was there.
      gl.autoClear = false
      gl.render(scene, camera)
      gl.autoClear = true
    },
    dispose() {
      clearTimeout(resting)
      backdrop.dispose()
    },
  }
}

function isDrawn(object: Object3D): object is Mesh | Line {
  return 'material' in object
}

/** What is opaque, and what lies under the routes. */
function standsStill({ renderOrder, material }: Mesh | Line): boolean {
  return renderOrder < 0 || ('transparent' in material && !material.transparent)
}

function resized({ sharp, rough }: Backdrop, { x, y }: Vector2): boolean {
  if (sharp.width === x && sharp.height === y) return false
  sharp.setSize(x, y)
  rough.setSize(Math.ceil(x / 2), Math.ceil(y / 2))
  return true
}

/** A sheet has parts: fine, coarse, and flat. */
function takePart({ groups, drawRange }: BufferGeometry, part: number): void {
  const group = groups[part]
  if (!group || groups.length <= 2) return
  drawRange.start = group.start
  drawRange.count = group.count
}
