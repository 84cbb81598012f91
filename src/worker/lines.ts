import { fieldArrows } from '../core/geometry/fieldArrows.ts'
import { type Lines, streamlines } from '../core/geometry/streamlines.ts'
import { understood } from '../core/landscapes/choose.ts'
import { compiledObjective } from './objective.ts'
import type { LinesWish } from './protocol.ts'

const none: Lines = { vertices: new Float32Array(), starts: new Uint32Array(1) }

/** The lines wished for, with vertices in [0, 1]² of the domain; none if they are no longer wanted, or f is of one parameter. */
export async function linesOf(
  wish: LinesWish,
  pace: () => Promise<void>,
  isWanted: () => boolean,
): Promise<Lines> {
  if (wish.domain.length < 2) return none
  const descent = descentOver(wish)
  if (wish.what === 'field') return shares(fieldArrows(descent, wish), wish)
  const work = streamlines((x, y, out) => descent(x, y, out) && isUnit(out), wish)
  for (;;) {
    const { done, value } = work.next()
    if (done) return shares(value, wish)
    await pace()
    if (!isWanted()) return none
  }
}

/** −∇f as it is drawn over a sheet of this width and height: false where it is zero or not defined. */
function descentOver({ landscape, domain, rest, width, height }: LinesWish) {
  const { field, parameters } = understood(landscape)
  const { gradient, value } = compiledObjective(field, parameters)
  const [[left, right], [bottom, top]] = domain as [
    readonly [number, number],
    readonly [number, number],
  ]
  const across = (right - left) / width
  const along = (top - bottom) / height
  const point = [0, 0, ...rest]
  return (x: number, y: number, out: Float64Array): boolean => {
    point[0] = left + x * across
    point[1] = bottom + y * along
    if (!Number.isFinite(value(point))) return false
    const [gx = Number.NaN, gy = Number.NaN] = gradient(point)
    // A step along −∇f in the domain, seen on the sheet.
    out[0] = -gx / across
    out[1] = -gy / along
    return Number.isFinite(out[0] + out[1]) && (gx !== 0 || gy !== 0)
  }
}

function isUnit(out: Float64Array): boolean {
  const size = Math.hypot(out[0]!, out[1]!)
  out[0]! /= size
  out[1]! /= size
  return size > 0
}

function shares({ vertices, starts }: Lines, { width, height }: LinesWish): Lines {
  for (let i = 0; i < vertices.length; i += 2) {
    vertices[i]! /= width
    vertices[i + 1]! /= height
  }
  return { vertices, starts }
}
