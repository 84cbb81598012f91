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
import type { Rgb } from './oklch.ts'
import type { Stage } from './stage.ts'
import { createStrokeMaterial, type StrokePass } from './strokeMaterial.ts'

/**
 * A thick line of growing length. Its numbers live in one buffer: x and y in [0, 1], f − f*, length so far, step, and its
 * colours, because telling them for every draw costs more than the draw.
 */
export interface Stroke {
  readonly group: Group
  /** Vertices held. */
  readonly count: number
  /** Forgets all vertices but the first few. */
  keep(vertices: number): void
  /** Whether the vertex with this number is this one, to single precision. */
  holds(index: number, x: number, y: number, excess: number, step: number): boolean
  /** Appends a vertex; uploaded with the next frame. */
  push(x: number, y: number, excess: number, step?: number): void
  /** Draws the first `vertices` of them; a tail ends so many steps before the playhead. */
  show(vertices: number, playhead?: number): void
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
  /** Is where its own heights say, and cut where they leave [0, 1]; `solid`: and hides what stands behind it. */
  readonly free?: boolean | 'solid'
  /** Length of dash and gap in half-widths, 0 for none, and the part of it that is drawn. */
  readonly dash: number
  readonly dashShare: number
  /** Strokes of higher order lie over those of lower. */
  readonly order: number
  /** Steps bear dots where they are far apart. */
  readonly dots?: boolean
  /** 1 by default. */
  readonly opacity?: number
  /** Steps behind the playhead until nothing is left; 0, the default: all of them are drawn. */
  readonly tail?: number
}

/** An empty stroke; its passes are drawn in the order given. */
export function createStroke(stage: Stage, kinds: readonly StrokePass[] = line): Stroke {
  const passes = kinds.map((kind) => createPass(stage, kind))
  const group = new Group()
  group.add(...passes)
  let lane = createLane(initialVertices)
  let count = 0
  let uploaded = 0
  let [color, halo] = [0, 0]
  use(passes, lane.geometry)

  function upload(): void {
    if (uploaded >= count) return
    lane.buffer.addUpdateRange(laneStride * uploaded, laneStride * (count - uploaded))
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
    holds(index, x, y, excess, step) {
      const at = laneStride * index
      const { numbers } = lane
      const isSamePlace = numbers[at] === x && numbers[at + 1] === y && numbers[at + 2] === excess
      return isSamePlace && numbers[at + 4] === step
    },
    push(x, y, excess, step = 0) {
      if (count === lane.capacity) {
        lane = grown(lane)
        uploaded = 0
        use(passes, lane.geometry)
      }
      const { numbers } = lane
      const at = laneStride * count
      const before = at - laneStride
      const up = stage.shape === 'space' ? excess : (numbers[before + 2] ?? 0)
      const length =
        count === 0 ? 0 : numbers[before + 3]! + stride(stage, numbers, before, x, y, up)
      numbers[at] = x
      numbers[at + 1] = y
      numbers[at + 2] = excess
      numbers[at + 3] = length
      numbers[at + 4] = step
      numbers[at + 5] = color
      numbers[at + 6] = halo
      count++
    },
    show(vertices, playhead = 0) {
      upload()
      for (const { material } of passes) material.uniforms.playhead!.value = playhead
      lane.geometry.instanceCount = Math.max(0, Math.min(vertices, count) - 1)
      group.visible = lane.geometry.instanceCount > 0
    },
    paint(paint) {
      color = packed(paint.color)
      halo = packed(paint.halo)
      for (let at = 0; at < laneStride * count; at += laneStride) {
        lane.numbers[at + 5] = color
        lane.numbers[at + 6] = halo
      }
      uploaded = 0
      kinds.forEach((kind, index) => void paintPass(passes[index]!, kind, paint))
    },
    dispose() {
      lane.geometry.dispose()
      for (const pass of passes) pass.material.dispose()
    },
  }
}

const line: readonly StrokePass[] = ['hidden', 'halo', 'core']
const initialVertices = 1536
/** Numbers of a vertex on the graphics card. */
const laneStride = 7

type Pass = Mesh<InstancedBufferGeometry, ShaderMaterial>

function createPass(stage: Stage, pass: StrokePass): Pass {
  const mesh = new Mesh(undefined, createStrokeMaterial(stage, pass)) as unknown as Pass
  mesh.frustumCulled = false
  return mesh
}

function paintPass(pass: Pass, kind: StrokePass, paint: StrokePaint): void {
  const { uniforms } = pass.material
  uniforms.width!.value = paint.width
  uniforms.dots!.value = paint.dots ? 1 : 0
  uniforms.draped!.value = paint.free ? 2 : paint.draped ? 1 : 0
  pass.material.depthWrite = paint.free === 'solid' && kind === 'core'
  uniforms.dash!.value = paint.dash
  uniforms.dashShare!.value = paint.dashShare
  uniforms.opacity!.value = paint.opacity ?? 1
  uniforms.tail!.value = paint.tail ?? 0
  pass.renderOrder = { hidden: 0, halo: 2 * paint.order + 1, core: 2 * paint.order + 2 }[kind]
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

function createLane(capacity: number, numbers = new Float32Array(laneStride * capacity)): Lane {
  const buffer = new InstancedInterleavedBuffer(numbers, laneStride, 1)
  buffer.setUsage(DynamicDrawUsage)
  const geometry = new InstancedBufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(quads, 3))
  geometry.setIndex([0, 1, 2, 0, 2, 3, 4, 5, 6, 4, 6, 7])
  geometry.setAttribute('from', new InterleavedBufferAttribute(buffer, 4, 0))
  geometry.setAttribute('about', new InterleavedBufferAttribute(buffer, 3, 4))
  geometry.setAttribute('to', new InterleavedBufferAttribute(buffer, 4, laneStride))
  geometry.setAttribute('toStep', new InterleavedBufferAttribute(buffer, 1, laneStride + 4))
  geometry.instanceCount = 0
  return { numbers, capacity, buffer, geometry }
}

/** Red, green and blue in one number that is exact in single precision. */
function packed(color: Rgb): number {
  return color.reduce((sum, part) => 256 * sum + Math.round(255 * part), 0)
}

/** One for the segment, one for the dot at its beginning. */
const quads = new Float32Array([
  0, -1, 0, 1, -1, 0, 1, 1, 0, 0, 1, 0, 0, -1, 1, 1, -1, 1, 1, 1, 1, 0, 1, 1,
])

/** Twice the room, in a geometry of its own: three fixes the number of instances when it first sees one. */
function grown(lane: Lane): Lane {
  const numbers = new Float32Array(2 * laneStride * lane.capacity)
  numbers.set(lane.numbers)
  lane.geometry.dispose()
  return createLane(2 * lane.capacity, numbers)
}

/** Length of a step on the sheet, or in a box, in half-widths; long ones are cut so that the sum stays exact enough. */
function stride(
  stage: Stage,
  numbers: Float32Array,
  before: number,
  x: number,
  y: number,
  up: number,
): number {
  const { x: halfX, y: halfY, z: height } = stage.uniforms.size.value
  const east = (x - numbers[before]!) * 2 * halfX
  const north = (y - numbers[before + 1]!) * 2 * halfY
  return Math.min(Math.hypot(east, north, (up - numbers[before + 2]!) * height), 4) || 0
}
