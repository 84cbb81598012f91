import { PerspectiveCamera, Vector3 } from 'three'
import { expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { plinthDepth } from '../scene/groundMaterial.ts'
import type { Insets } from '../scene/lens.ts'
import { reliefHeight } from '../scene/proportions.ts'
import { createRig } from '../scene/rig.ts'
import { createStage } from '../scene/stage.ts'
import type { Session } from '../session/session.ts'
import { readLink } from '../settings/link.ts'
import { foot, projectionOf, relief } from './camera.ts'

const layouts = [
  ['wide', 1440, 900, { left: 358, right: 343, top: 0, bottom: 104 }],
  ['phone', 390, 387, { left: 0, right: 0, top: 0, bottom: 0 }],
  ['slide', 800, 450, { left: 0, right: 0, top: 0, bottom: 57 }],
] as const

it('is of the same relief model', () => {
  expect([relief, foot]).toEqual([reliefHeight, plinthDepth])
})

it.each(layouts.flatMap((layout) => [[...layout, '3d'] as const, [...layout, 'map'] as const]))(
  '%s stands where the scene has it, %s × %s, %o, %s',
  (_, width, height, insets, mode) => {
    const project = projectionOf(width, height, insets, mode === 'map')
    const scene = sceneCamera(width, height, insets, mode)
    for (const [east, up, north] of [
      [-1, 0, -1],
      [1, 0, -1],
      [1, 0.62, 1],
      [-1, -0.09, 1],
      [0.3, 0.2, -0.4],
    ] as const) {
      const y = mode === 'map' ? 0 : up
      const { x: right, y: top } = new Vector3(east, y, -north).project(scene)
      const [left, down] = project(east, y, north)
      expect(left).toBeCloseTo(((right + 1) / 2) * width, 3)
      expect(down).toBeCloseTo(((1 - top) / 2) * height, 3)
    }
  },
)

/** The scene's own camera for a link, at rest. */
function sceneCamera(width: number, height: number, insets: Insets, mode: string) {
  const settings = createStore(() => readLink(`#view=${mode}`).settings)
  const stage = createStage()
  stage.uniforms.resolution.value.set(width, height, 1)
  stage.uniforms.size.value.set(1, 1, reliefHeight)
  const rig = createRig({ settings } as unknown as Session, stage)
  const camera = new PerspectiveCamera(30, 1, 0.05, 60)
  rig.setInsets(insets)
  rig.frame(camera, 0)
  camera.updateProjectionMatrix()
  camera.updateMatrixWorld()
  return camera
}
