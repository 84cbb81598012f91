/**
 * All directions in which a straight line from an anchor passes every point since it closely enough: a cone that only
 * narrows (Williams 1978, Zhao & Saalfeld 1997). Mutable, because one serves a million points.
 */
export interface Corridor {
  anchorX: number
  anchorY: number
  /** Points since the anchor. */
  points: number
  /** Distance of the farthest of them. */
  farthest: number
  /** Whether one of them was far enough to set directions. */
  directed: boolean
  leftX: number
  leftY: number
  rightX: number
  rightY: number
  /** In space the same for what is seen from the front and from the side, so that no direction goes unheeded. */
  readonly sides: readonly [front: Corridor, side: Corridor] | undefined
}

/** Passed whole, because each double passed alone to a function may be allocated. */
export interface Place {
  x: number
  y: number
  z: number
}

/** What a segment may leave out. */
export interface Allowance {
  /** Distance of a point from the segment. */
  tolerance: number
  /** Length of a segment with points between its ends. */
  reach: number
}

export function createCorridor(sides?: Corridor['sides']): Corridor {
  const none = { points: 0, farthest: 0, directed: false }
  return { anchorX: 0, anchorY: 0, ...none, leftX: 0, leftY: 0, rightX: 0, rightY: 0, sides }
}

/**
 * A corridor for points in space: what passes a point closely enough from above, from the front and from the side passes
 * it in space, at most four times as far away, as the longest of the three is longer than half the segment.
 */
export function createSpaceCorridor(): Corridor {
  return createCorridor([createCorridor(), createCorridor()])
}

/** A place as seen from the front and from the side; reused, because a million of them pass. */
const front: Place = { x: 0, y: 0, z: 0 }
const side: Place = { x: 0, y: 0, z: 0 }

function turn({ x, y, z }: Place): void {
  front.x = x
  front.y = z
  side.x = y
  side.y = z
}

/** Forgets all points but the anchor. */
export function anchor(corridor: Corridor, place: Place): void {
  anchorFlat(corridor, place)
  if (!corridor.sides) return
  turn(place)
  anchorFlat(corridor.sides[0], front)
  anchorFlat(corridor.sides[1], side)
}

function anchorFlat(corridor: Corridor, { x, y }: Place): void {
  corridor.anchorX = x
  corridor.anchorY = y
  corridor.points = 0
  corridor.farthest = 0
  corridor.directed = false
}

/**
 * With at most 0.8 of the tolerance to the side and 0.6 beyond the end, no point is farther than the whole of it from
 * the segment (0.8² + 0.6² = 1).
 */
const aside = 0.8
const beyond = 0.6

/** Whether the segment from the anchor to this point may stand for all points between. */
export function fits(corridor: Corridor, place: Place, allowed: Allowance): boolean {
  if (!fitsFlat(corridor, place, allowed)) return false
  if (!corridor.sides) return true
  turn(place)
  return fitsFlat(corridor.sides[0], front, allowed) && fitsFlat(corridor.sides[1], side, allowed)
}

function fitsFlat(corridor: Corridor, { x, y }: Place, allowed: Allowance): boolean {
  if (corridor.points === 0) return true
  const dx = x - corridor.anchorX
  const dy = y - corridor.anchorY
  const distance = Math.sqrt(dx * dx + dy * dy)
  if (distance > allowed.reach) return false
  if (distance < corridor.farthest - beyond * allowed.tolerance) return false
  if (!corridor.directed) return true
  const { leftX, leftY, rightX, rightY } = corridor
  // The cone is narrower than half the plane and never quite closed, so this is no point behind the anchor.
  return dx * leftY - dy * leftX >= 0 && rightX * dy - rightY * dx >= 0
}

/** Takes a point that fits: from now on lines have to pass it too. */
export function extend(corridor: Corridor, place: Place, allowed: Allowance): void {
  extendFlat(corridor, place, allowed)
  if (!corridor.sides) return
  turn(place)
  extendFlat(corridor.sides[0], front, allowed)
  extendFlat(corridor.sides[1], side, allowed)
}

function extendFlat(corridor: Corridor, { x, y }: Place, { tolerance }: Allowance): void {
  const dx = x - corridor.anchorX
  const dy = y - corridor.anchorY
  const squared = dx * dx + dy * dy
  const distance = Math.sqrt(squared)
  const radius = aside * tolerance
  corridor.points++
  if (distance > corridor.farthest) corridor.farthest = distance
  if (distance <= radius) return
  // The tangents from the anchor to the circle around the point.
  const tangent = Math.sqrt(squared - radius * radius)
  const leftX = dx * tangent - dy * radius
  const leftY = dy * tangent + dx * radius
  const rightX = dx * tangent + dy * radius
  const rightY = dy * tangent - dx * radius
  if (!corridor.directed || corridor.leftX * leftY - corridor.leftY * leftX < 0) {
    corridor.leftX = leftX
    corridor.leftY = leftY
  }
  if (!corridor.directed || corridor.rightX * rightY - corridor.rightY * rightX > 0) {
    corridor.rightX = rightX
    corridor.rightY = rightY
  }
  corridor.directed = true
}
