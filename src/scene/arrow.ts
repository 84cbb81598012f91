import { lay, lineOver, nearness, unitOf } from './arms.ts'
import type { Rgb } from './oklch.ts'
import { furthestOn, placeOn } from './sheetLine.ts'
import type { Stage } from './stage.ts'
import type { DomainPlace } from './starts.ts'
import { createStroke, type Stroke } from './stroke.ts'

/** An arrow that lies on the ground. */
export interface Arrow {
  readonly body: Stroke
  readonly head: Stroke
  root: DomainPlace
  tips: readonly DomainPlace[]
}

export interface ArrowPaint {
  readonly color: Rgb
  readonly halo: Rgb
  readonly width: number
  /** Length of dash and gap in half-widths, 0 for none, and the part of it that is drawn. */
  readonly dash: number
  readonly dashShare: number
  readonly order: number
  /** In a box, where it lies on no ground. */
  readonly free: boolean
}

export function createArrow(stage: Stage): Arrow {
  return { body: createStroke(stage), head: createStroke(stage), root: { u: 0, v: 0 }, tips: [] }
}

export function disposeArrow({ body, head }: Arrow): void {
  body.dispose()
  head.dispose()
}

export function showArrow({ body, head }: Arrow, shown: boolean): void {
  body.show(shown ? body.count : 0)
  head.show(shown ? head.count : 0)
}

/** Lays the arrow from a point along a vector of the domain; cut at the border, where it keeps its head. */
export function layArrow(
  arrow: Arrow,
  stage: Stage,
  x: readonly number[],
  vector: readonly number[],
): void {
  arrow.body.keep(0)
  arrow.head.keep(0)
  const length = Math.hypot(...vector)
  const line = lineOver(stage, x, vector)
  const reach = furthestOn(line, 1)
  if (!(reach > 0) || !(length > 0)) return
  lay(arrow.body, line, 0, reach)
  arrow.root = placeOn(line, 0)
  arrow.tips = [placeOn(line, reach)]
  const unit = unitOf(stage)
  const barb = Math.min(longestBarb * nearness(stage) * unit, 0.45 * reach * length)
  const tip = x.map((from, i) => from + reach * vector[i]!)
  for (const turn of [barbAngle, undefined, -barbAngle]) {
    const end = turn === undefined ? tip : turned(tip, vector, turn, barb / length)
    const { u, v } = placeOn({ ...line, x: end }, 0)
    arrow.head.push(u, v, 0)
  }
}

export function paintArrow({ body, head }: Arrow, paint: ArrowPaint): void {
  const { color, halo, width, order, dashShare, free } = paint
  const common = { color, halo, width, draped: !free, free, dashShare }
  body.paint({ ...common, dash: paint.dash, order })
  head.paint({ ...common, dash: 0, order: order + 1 })
}

/** Half-widths, and how far a barb is turned from the shaft. */
const longestBarb = 0.05
const barbAngle = (150 * Math.PI) / 180

/** A point away from another along a vector turned by an angle; with one parameter there is nothing to turn. */
function turned(
  from: readonly number[],
  [right = 0, up]: readonly number[],
  angle: number,
  scale: number,
): readonly number[] {
  const [cos, sin] = [Math.cos(angle) * scale, Math.sin(angle) * scale]
  if (up === undefined) return [from[0]! + cos * right]
  return [from[0]! + cos * right - sin * up, from[1]! + sin * right + cos * up]
}
