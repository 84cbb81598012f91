/** A label that wants to stand beside a point. Sizes and places in CSS pixels. */
export interface Placed {
  /** The point. */
  x: number
  y: number
  width: number
  height: number
  /** Centre of the label, once placed. */
  labelX: number
  labelY: number
  /** Whether it is shown. */
  named: boolean
}

export interface Area {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** What labels must not cover, a square about a point. */
export interface Obstacle {
  x: number
  y: number
  /** 0 if there is nothing to cover. */
  size: number
}

export interface Wishes {
  /** The label that has its choice before all others. */
  readonly first?: number
  readonly obstacles?: readonly Obstacle[]
  /** How much larger than usual the heads are. */
  readonly scale?: number
}

/** Distance of a label from the middle of its head. */
const gap = 11
/** Rows tried up and down, in the order of preference. */
const rows = [0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5]
/** With more labels than this the picture would be all names: only those with room close by are shown. */
const mostNames = 6
const closeRows = rows.slice(0, 3)
const sides = [1, -1]

/**
 * Places the first `count` labels beside their points, right of it if possible, so that none covers another label,
 * another point or an obstacle; each in turn takes the first free place. One that finds none, and is not one of many,
 * may leave the area or cover other labels, but no point and no obstacle: else it is not `named`. The label `first` is
 * always named.
 */
export function place(
  labels: readonly Placed[],
  count: number,
  area: Area,
  { first = 0, obstacles = [], scale = 1 }: Wishes = {},
): void {
  const room = { labels, count, area, obstacles, scale }
  for (const label of labels) label.named = false
  if (first < count) settle(room, labels[first]!, true, true)
  for (let index = 0; index < count; index++) {
    if (index !== first) settle(room, labels[index]!, count <= mostNames, false)
  }
}

interface Room {
  readonly labels: readonly Placed[]
  readonly count: number
  readonly area: Area
  readonly obstacles: readonly Obstacle[]
  readonly scale: number
}

function settle(room: Room, label: Placed, insists: boolean, isFirst: boolean): void {
  label.named =
    findPlace(room, label, insists ? rows : closeRows, true) ||
    (insists && findPlace(room, label, rows, false))
  if (label.named || !isFirst) return
  label.named = true
  goTo(label, 1, 0, room.scale)
}

/** The first place that will do; a modest label keeps to the area and off other labels too. */
function findPlace(
  room: Room,
  label: Placed,
  tried: readonly number[],
  isModest: boolean,
): boolean {
  for (const row of tried) {
    for (const side of sides) {
      goTo(label, side, row, room.scale)
      if (!coversPoint(room, label) && (!isModest || isFree(room, label))) return true
    }
  }
  return false
}

function goTo(label: Placed, side: number, row: number, scale: number): void {
  label.labelX = label.x + side * (gap * scale + label.width / 2)
  label.labelY = label.y + row * (label.height + 1)
}

function isFree({ labels, count, area }: Room, label: Placed): boolean {
  if (!within(label, area)) return false
  for (let other = 0; other < count; other++) {
    const { named, labelX, labelY, width, height } = labels[other]!
    if (named && covers(label, labelX, labelY, width, height)) return false
  }
  return true
}

function coversPoint({ labels, count, obstacles, scale }: Room, label: Placed): boolean {
  const size = headSize * scale
  for (let other = 0; other < count; other++) {
    const { x, y } = labels[other]!
    if (covers(label, x, y, size, size)) return true
  }
  for (let other = 0; other < obstacles.length; other++) {
    const { x, y, size } = obstacles[other]!
    if (size > 0 && covers(label, x, y, size, size)) return true
  }
  return false
}

function within(label: Placed, area: Area): boolean {
  return (
    label.labelX - label.width / 2 >= area.left &&
    label.labelX + label.width / 2 <= area.right &&
    label.labelY - label.height / 2 >= area.top &&
    label.labelY + label.height / 2 <= area.bottom
  )
}

/** Heads are about this wide and high. */
const headSize = 10

function covers(label: Placed, x: number, y: number, width: number, height: number): boolean {
  return (
    Math.abs(label.labelX - x) < (label.width + width) / 2 &&
    Math.abs(label.labelY - y) < (label.height + height) / 2
  )
}
