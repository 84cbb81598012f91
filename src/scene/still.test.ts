import {
  BufferGeometry,
  Mesh,
  PerspectiveCamera as Perspective,
  type PerspectiveCamera,
  Scene,
  ShaderMaterial,
  type Vector2,
  type WebGLRenderer,
  type WebGLRenderTarget,
} from 'three'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createStage } from './stage.ts'
import { createStill } from './still.ts'

/** A sheet under a route; what is drawn where, in words. */
function pictured() {
  const sheet = new Mesh(new BufferGeometry(), new ShaderMaterial())
  for (const [start, count] of [
    [0, 600],
    [600, 60],
    [660, 6],
  ] as const)
    sheet.geometry.addGroup(start, count)
  sheet.geometry.setDrawRange(0, 600)
  const route = new Mesh(new BufferGeometry(), new ShaderMaterial({ transparent: true }))
  route.renderOrder = 1
  const scene = new Scene()
  scene.add(sheet, route)
  const camera = new Perspective()
  const pace = { isSlow: false, time: vi.fn() }
  const stage = createStage()
  const redraw = vi.fn()
  const still = createStill(stage, redraw, pace)
  const size = { x: 800, y: 400 }
  let target: WebGLRenderTarget | null = null
  let drawn: string[] = []
  const gl = {
    getDrawingBufferSize: (into: Vector2) => into.set(size.x, size.y),
    setRenderTarget: (wanted: WebGLRenderTarget | null) => {
      target = wanted
    },
    render(_: Scene, { layers }: PerspectiveCamera) {
      const where = target ? `${target.width} × ${target.height}` : 'screen'
      const what = [sheet, route].filter((mesh) => mesh.layers.test(layers))
      const names = what.map((mesh) =>
        mesh === sheet ? `sheet ${mesh.geometry.drawRange.count}` : 'route',
      )
      drawn.push(`${where}: ${names.join(', ')}`)
    },
  } as unknown as WebGLRenderer
  const frame = () => {
    drawn = []
    still.draw(gl, scene, camera)
    return drawn
  }
  const turn = () => {
    camera.position.x += 1
  }
  return { frame, turn, pace, stage, route, redraw, still, size }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('draws what stands still once, and the routes in every frame', () => {
  const { frame, route } = pictured()
  expect(frame()).toEqual(['800 × 400: sheet 600', 'screen: route'])
  route.material.uniforms.playhead = { value: 5 }
  expect(frame()).toEqual(['screen: route'])
})

it('draws it again when the camera has turned, the picture has another size, or all was lost', () => {
  const { frame, turn, still, size } = pictured()
  frame()
  turn()
  expect(frame()).toHaveLength(2)
  size.x = 900
  expect(frame()).toEqual(['900 × 400: sheet 600', 'screen: route'])
  still.forget()
  expect(frame()).toHaveLength(2)
  expect(frame()).toHaveLength(1)
})

it('takes two triangles for a map', () => {
  const { frame, stage } = pictured()
  stage.uniforms.lift.value = 0
  expect(frame()[0]).toBe('800 × 400: sheet 6')
})

it('draws roughly what moves on a slow machine, and sharply once it rests', () => {
  const { frame, turn, pace, redraw } = pictured()
  frame()
  pace.isSlow = true
  turn()
  expect(frame()).toEqual(['400 × 200: sheet 60', 'screen: route'])
  expect(frame()).toEqual(['screen: route'])
  vi.advanceTimersByTime(200)
  expect(redraw).toHaveBeenCalledOnce()
  expect(frame()).toEqual(['800 × 400: sheet 600', 'screen: route'])
  expect(frame()).toEqual(['screen: route'])
})

it('times sharp pictures only', () => {
  const { frame, turn, pace } = pictured()
  frame()
  expect(pace.time).toHaveBeenCalledTimes(1)
  pace.isSlow = true
  turn()
  frame()
  expect(pace.time).toHaveBeenCalledTimes(1)
})

it('smooths the edges of all that is in a box', () => {
  const { frame, stage } = pictured()
  stage.shape = 'space'
  expect(frame()).toEqual(['800 × 400: sheet 600, route', 'screen: '])
})
