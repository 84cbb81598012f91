import type { Decimator } from '../core/geometry/decimate.ts'
import type { Walk } from '../core/walk.ts'
import type { Buffers } from './buffers.ts'
import { bufferPoints, firstPoints, type Part } from './protocol.ts'

/** One run of a race: its walk, and its path thinned for drawing. */
export interface Lane {
  readonly run: number
  readonly walk: Walk
  /** Points sent so far. */
  made: number
  readonly path: Pick<Decimator, 'push' | 'take'>
}

/** What a race needs of the world around it. */
export interface Course {
  readonly buffers: Buffers
  /** Whether nothing newer has begun. */
  current(): boolean
  post(buffer: ArrayBuffer, parts: readonly Part[]): void
  /** Let waiting messages in. */
  breathe(): Promise<void>
}

/** Points a walk makes between two looks at the clock. */
const slice = 1024
/** After this time a buffer leaves even if it is not full, so that slow runs show and messages get in. */
const turnMilliseconds = 12

/**
 * Sends all points of all lanes: the first of every new lane at once, then lane by lane in turn until all have ended. Lanes
 * of a race before go on where they were.
 */
export async function race(lanes: readonly Lane[], course: Course): Promise<void> {
  const { buffers, current, post, breathe } = course
  const stride = Math.max(0, ...lanes.map(({ walk }) => walk.stride))
  const bytes = bufferPoints * stride * Float64Array.BYTES_PER_ELEMENT

  /** Fills the next buffer; one buffer stays spare for the first points of the next race. */
  async function send(running: readonly Lane[], spare: number, fill: Fill) {
    const buffer = await buffers.take(bytes, spare)
    if (!current()) return buffers.giveBack(buffer)
    const out = new Float64Array(buffer)
    let at = 0
    const parts = running.map((lane) => {
      const from = lane.made
      const count = fill(lane.walk, out, at)
      lane.made += count
      lane.path.push(out, at, count)
      const part = { run: lane.run, from, count, at, ...lane.path.take() }
      at += count * lane.walk.stride
      return lane.walk.ending ? { ...part, ending: lane.walk.ending } : part
    })
    post(buffer, packed(parts))
  }

  const fresh = lanes.filter(({ made }) => made === 0)
  await send(fresh, 0, (walk, out, at) => walk.advance(out, at, firstPoints))
  let running = lanes.filter(({ walk }) => !walk.ending)
  while (running.length > 0) {
    for (const lane of running) {
      await breathe()
      if (!current()) return
      await send([lane], 1, fillForAWhile)
    }
    running = running.filter(({ walk }) => !walk.ending)
  }
}

/** The same parts with all their vertices in one buffer: a message is sent the faster the fewer it takes along. */
function packed(parts: readonly Part[]): Part[] {
  const all = new Float32Array(parts.reduce((sum, { vertices }) => sum + vertices.length, 0))
  let at = 0
  return parts.map((part) => {
    const vertices = all.subarray(at, at + part.vertices.length)
    vertices.set(part.vertices)
    at += vertices.length
    return { ...part, vertices }
  })
}

type Fill = (walk: Walk, out: Float64Array, at: number) => number

function fillForAWhile(walk: Walk, out: Float64Array): number {
  const until = performance.now() + turnMilliseconds
  let count = 0
  while (count < bufferPoints && !walk.ending) {
    count += walk.advance(out, count * walk.stride, Math.min(slice, bufferPoints - count))
    if (performance.now() > until) break
  }
  return count
}
