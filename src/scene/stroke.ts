import {
  BufferAttribute,
  DynamicDrawUsage,
  Group,
  InstancedBufferGeometry,
  InstancedInterleavedBuffer,
  InterleavedBufferAttribute,
  Mesh,
  type ShaderMaterial,
} from 'three'
import { mixed, type Rgb } from './oklch.ts'
import type { Stage } from './stage.ts'
import { createStrokeMaterial, type StrokePass } from './strokeMaterial.ts'

/** A thick line of growing length. Its numbers live in one buffer: x and y in [0, 1], f − f*, length so far. */
export interface Stroke {
  readonly group: Group
  /** Vertices held. */
  readonly count: number
  /** Forgets all vertices but the first few. */
  keep(vertices: number): void
  /** Whether the vertex with this number is this one, to single precision. */
  holds(index: number, x: number, y: number, excess: number): boolean
  /** Appends a vertex; uploaded with the next frame. */
  push(x: number, y: number, excess: number): void
  /** Draws the first `vertices` of them. */
  show(vertices: number): void
  paint(paint: StrokePaint): void
  dispose(): void
}

export interface StrokePaint {
  readonly color: Rgb
  readonly halo: Rgb
  /** CSS pixels. */
  readonly width: number
  /** Lies on the ground whatever its own heights say. */
  readonly draped: boolean
  /** Length of dash and gap in half-widths, 0 for none, and the part of it that is drawn. */
  readonly dash: number
  readonly dashShare: number
  /** Strokes of higher order lie over those of lower. */
  readonly order: number
}

/** An empty stroke. */
export function createStroke(stage: Stage): Stroke {
  const passes = [
    createPass(stage, 'hidden'),
    createPass(stage, 'halo'),
    createPass(stage, 'core'),
  ] as const
  const group = new Group()
  group.add(...passes)
  let lane = createLane(initialVertices)
  let count = 0
  let uploaded = 0
  use(passes, lane.geometry)

  function upload(): void {
    if (uploaded >= count) return
    lane.buffer.addUpdateRange(4 * uploaded, 4 * (count - uploaded))
    lane.buffer.needsUpdate = true
    uploaded = count
  }

  return {
    group,
    get count() {
      return count
    },
    keep(vertices) {
      count = Math.min(count, vertices)
      uploaded = Math.min(uploaded, vertices)
    },
    holds(index, x, y, excess) {
      const at = 4 * index
      const { numbers } = lane
      return numbers[at] === x && numbers[at + 1] === y && numbers[at + 2] === excess
    },
    push(x, y, excess) {
      if (count === lane.capacity) {
        lane = grown(lane)
        uploaded = 0
        use(passes, lane.geometry)
      }
      const { numbers } = lane
      const at = 4 * count
      const length = count === 0 ? 0 : numbers[at - 1]! + stride(stage, numbers, at - 4, x, y)
      numbers[at] = x
      numbers[at + 1] = y
      numbers[at + 2] = excess
      numbers[at + 3] = length
      count++
    },
    show(vertices) {
      upload()
      lane.geometry.instanceCount = Math.max(0, Math.min(vertices, count) - 1)
      group.visible = lane.geometry.instanceCount > 0
    },
    paint(paint) {
      paintPass(passes[0], paint, mixed(paint.color, paint.halo, 0.55), paint.width * 0.6, 0)
      paintPass(passes[1], paint, paint.halo, paint.width + 2, 2 * paint.order + 1)
      paintPass(passes[2], paint, paint.color, paint.width, 2 * paint.order + 2)
    },
    dispose() {
      lane.geometry.dispose()
      for (const pass of passes) pass.material.dispose()
    },
  }
}

const initialVertices = 1536

type Pass = Mesh<InstancedBufferGeometry, ShaderMaterial>

function createPass(stage: Stage, pass: StrokePass): Pass {
  const mesh = new Mesh(undefined, createStrokeMaterial(stage, pass)) as unknown as Pass
  mesh.frustumCulled = false
  return mesh
}

function paintPass(pass: Pass, paint: StrokePaint, color: Rgb, width: number, order: number) {
  const { uniforms } = pass.material
  uniforms.color!.value.fromArray(color)
  uniforms.width!.value = width
  uniforms.draped!.value = paint.draped ? 1 : 0
  uniforms.dash!.value = paint.dash
  uniforms.dashShare!.value = paint.dashShare
  pass.renderOrder = order
}

function use(passes: readonly Pass[], geometry: InstancedBufferGeometry): void {
  for (const pass of passes) pass.geometry = geometry
}

/** Room for vertices on the graphics card. Each segment reads two neighbours out of the same buffer. */
interface Lane {
  readonly numbers: Float32Array
  readonly capacity: number
  readonly buffer: InstancedInterleavedBuffer
  readonly geometry: InstancedBufferGeometry
}

function createLane(capacity: number, numbers = new Float32Array(4 * capacity)): Lane {
  const buffer = new InstancedInterleavedBuffer(numbers, 4, 1)
  buffer.setUsage(DynamicDrawUsage)
  const geometry = new InstancedBufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(quad, 3))
  geometry.setIndex([0, 1, 2, 0, 2, 3])
  geometry.setAttribute('from', new InterleavedBufferAttribute(buffer, 4, 0))
  geometry.setAttribute('to', new InterleavedBufferAttribute(buffer, 4, 4))
  geometry.instanceCount = 0
  return { numbers, capacity, buffer, geometry }
}

const quad = new Float32Array([0, -1, 0, 1, -1, 0, 1, 1, 0, 0, 1, 0])

/** Twice the room, in a geometry of its own: three fixes the number of instances when it first sees one. */
function grown(lane: Lane): Lane {
  const numbers = new Float32Array(8 * lane.capacity)
  numbers.set(lane.numbers)
  lane.geometry.dispose()
  return createLane(2 * lane.capacity, numbers)
}

/** Length of a step on the sheet, in half-widths; long ones are cut so that the sum stays exact enough. */
function stride(stage: Stage, numbers: Float32Array, before: number, x: number, y: number): number {
  const { x: halfX, y: halfY } = stage.uniforms.size.value
  const east = (x - numbers[before]!) * 2 * halfX
  const north = (y - numbers[before + 1]!) * 2 * halfY
  return Math.min(Math.hypot(east, north), 4) || 0
}
