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

/** Distance of a label from the middle of its head. */
const gap = 11
/** Rows tried up and down, in the order of preference. */
const rows = [0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5]
/** With more labels than this the picture would be all names: only those with room close by are shown. */
const mostNames = 6
const closeRows = rows.slice(0, 3)

/**
 * Places the first `count` labels beside their points, right of it if possible, so that none covers another label or
 * another point; each in turn takes the first free place. One that finds none stands at its point all the same, or is
 * not `named` if there are many; the label `first` has its choice before all others, and is always named.
 */
export function place(labels: readonly Placed[], count: number, area: Area, first = 0): void {
  for (const label of labels) label.named = false
  if (first < count) settle(labels, first, count, area, true)
  for (let index = 0; index < count; index++) {
    if (index !== first) settle(labels, index, count, area, count <= mostNames)
  }
}

function settle(
  labels: readonly Placed[],
  index: number,
  count: number,
  area: Area,
  insists: boolean,
): void {
  const label = labels[index]!
  const found = findPlace(labels, label, count, area, insists ? rows : closeRows)
  label.named = found || insists
  if (found) return
  label.labelX = label.x + gap + label.width / 2
  label.labelY = label.y
}

function findPlace(
  labels: readonly Placed[],
  label: Placed,
  count: number,
  area: Area,
  tried: readonly number[],
): boolean {
  for (const row of tried) {
    for (const side of sides) {
      label.labelX = label.x + side * (gap + label.width / 2)
      label.labelY = label.y + row * (label.height + 1)
      if (within(label, area) && free(labels, count, label)) return true
    }
  }
  return false
}

const sides = [1, -1]

function within(label: Placed, area: Area): boolean {
  return (
    label.labelX - label.width / 2 >= area.left &&
    label.labelX + label.width / 2 <= area.right &&
    label.labelY - label.height / 2 >= area.top &&
    label.labelY + label.height / 2 <= area.bottom
  )
}

function free(labels: readonly Placed[], count: number, label: Placed): boolean {
  for (let other = 0; other < count; other++) {
    const neighbour = labels[other]!
    if (covers(label, neighbour.x, neighbour.y, headSize, headSize)) return false
    if (!neighbour.named) continue
    const { labelX, labelY, width, height } = neighbour
    if (covers(label, labelX, labelY, width, height)) return false
  }
  return true
}

/** Heads are about this wide and high. */
const headSize = 10

function covers(label: Placed, x: number, y: number, width: number, height: number): boolean {
  return (
    Math.abs(label.labelX - x) < (label.width + width) / 2 &&
    Math.abs(label.labelY - y) < (label.height + height) / 2
  )
}
