/** A direction field: writes the unit direction at a place into `out`; false where there is none. */
export type Directions = (x: number, y: number, out: Float64Array) => boolean

/** What lines are laid over: the rectangle from (0, 0) to (width, height). */
export interface Sheet {
  readonly width: number
  readonly height: number
  /** How far lines keep from each other, about. */
  readonly apart: number
}

/** Vertices (x, y) of all lines, one after the other; line i has those from `starts[i]` up to `starts[i + 1]`. */
export interface Lines {
  readonly vertices: Float32Array<ArrayBuffer>
  readonly starts: Uint32Array<ArrayBuffer>
}

/** A line ends where it comes nearer to another than this share of `apart`. */
const nearest = 0.5
/** A line shorter than this many times `apart` says nothing. */
const shortest = 1.6
/** Steps of a line, both ways, and lines of a sheet: more no picture needs. */
const mostSteps = 4000
const mostLines = 1500

/**
 * Evenly spaced streamlines (Jobard & Lefer 1997, Eurographics Workshop on Visualization in Scientific Computing): each new
 * line begins `apart` from one that is there, and goes both ways until it comes too near to any. Yields between lines.
 */
export function* streamlines(directions: Directions, sheet: Sheet): Generator<void, Lines> {
  const { width, height, apart } = sheet
  const near = cellsOf(sheet)
  const lines: Float64Array[] = []
  const seeds: number[] = [width / 2, height / 2]
  // Parts that no line leads to, as behind a ridge, are begun from a coarse grid.
  for (let y = apart; y < height; y += 3 * apart)
    for (let x = apart; x < width; x += 3 * apart) seeds.push(x, y)
  for (let at = 0; at < seeds.length && lines.length < mostLines; at += 2) {
    const [x, y] = [seeds[at]!, seeds[at + 1]!]
    if (near.within(x, y, apart)) continue
    const line = grown(directions, sheet, near, x, y)
    if (lengthOf(line) < shortest * apart) continue
    lines.push(line)
    for (let i = 0; i < line.length; i += 2) near.add(line[i]!, line[i + 1]!)
    seeds.push(...besides(line, sheet))
    yield
  }
  return joined(lines)
}

/** A line through a place, from its upper to its lower end. */
function grown(
  directions: Directions,
  sheet: Sheet,
  near: Cells,
  x: number,
  y: number,
): Float64Array {
  const behind = half(directions, sheet, near, x, y, -1)
  const ahead = half(directions, sheet, near, x, y, 1)
  const points: number[] = []
  for (let i = behind.length - 2; i >= 0; i -= 2) points.push(behind[i]!, behind[i + 1]!)
  points.push(x, y, ...ahead)
  return Float64Array.from(points)
}

/** A step turns by no more than this (the sine of half a right angle, about), or it is tried shorter. */
const mostTurn = 0.35

/** The places that a line goes through in one sense, without the first one. */
function half(
  directions: Directions,
  { width, height, apart }: Sheet,
  near: Cells,
  fromX: number,
  fromY: number,
  sense: 1 | -1,
): number[] {
  const points: number[] = []
  const here = new Float64Array(2)
  const there = new Float64Array(2)
  const longest = apart / 4
  const least = apart / 256
  let [x, y, step] = [fromX, fromY, longest]
  let [lastX, lastY] = [fromX, fromY]
  if (!directions(x, y, here)) return points
  for (let made = 0; made < mostSteps; ) {
    const half = (sense * step) / 2
    const known = directions(x + half * here[0]!, y + half * here[1]!, there)
    const turn = Math.hypot(there[0]! - here[0]!, there[1]! - here[1]!)
    if (known && turn > mostTurn && step > least) {
      step /= 2
      continue
    }
    // The way turns back on itself: an end, or a valley narrower than a line.
    if (!known || turn > 1) break
    x += sense * step * there[0]!
    y += sense * step * there[1]!
    made++
    if (!(x >= 0 && x <= width && y >= 0 && y <= height)) break
    if (near.within(x, y, nearest * apart)) break
    // Round and round a place: such a line has come back to itself.
    if (returns(points, x, y, nearest * apart)) break
    if (Math.hypot(x - lastX, y - lastY) >= longest / 2) {
      points.push(x, y)
      lastX = x
      lastY = y
    }
    if (turn < mostTurn / 3) step = Math.min(2 * step, longest)
    if (!directions(x, y, here)) break
  }
  return points
}

/** Whether a line has been near a place before, its newest part aside. */
function returns(points: readonly number[], x: number, y: number, reach: number): boolean {
  for (let i = points.length - 48; i >= 0; i -= 6) {
    if (Math.hypot(points[i]! - x, points[i + 1]! - y) < reach / 2) return true
  }
  return false
}

/** Places on both sides of a line where others may begin. */
function besides(line: Float64Array, { width, height, apart }: Sheet): number[] {
  const seeds: number[] = []
  for (let i = 0; i + 3 < line.length; i += 4) {
    const [x, y] = [line[i]!, line[i + 1]!]
    const [dx, dy] = [line[i + 2]! - x, line[i + 3]! - y]
    const scale = (1.001 * apart) / (Math.hypot(dx, dy) || 1)
    for (const side of [-scale, scale]) {
      const [seedX, seedY] = [x - side * dy, y + side * dx]
      if (seedX > 0 && seedX < width && seedY > 0 && seedY < height) seeds.push(seedX, seedY)
    }
  }
  return seeds
}

function lengthOf(line: Float64Array): number {
  let length = 0
  for (let i = 2; i < line.length; i += 2)
    length += Math.hypot(line[i]! - line[i - 2]!, line[i + 1]! - line[i - 1]!)
  return length
}

/** Places of lines, kept in squares as wide as lines are apart. */
interface Cells {
  add(x: number, y: number): void
  /** Whether a place of a line lies nearer than a reach, which is at most a square. */
  within(x: number, y: number, reach: number): boolean
}

function cellsOf({ width, height, apart }: Sheet): Cells {
  const columns = Math.max(1, Math.ceil(width / apart))
  const rows = Math.max(1, Math.ceil(height / apart))
  const cells = Array.from({ length: columns * rows }, (): number[] => [])
  const column = (x: number) => Math.min(Math.max(Math.floor(x / apart), 0), columns - 1)
  const row = (y: number) => Math.min(Math.max(Math.floor(y / apart), 0), rows - 1)
  return {
    add: (x, y) => void cells[row(y) * columns + column(x)]!.push(x, y),
    within(x, y, reach) {
      for (let j = row(y - reach); j <= row(y + reach); j++) {
        for (let i = column(x - reach); i <= column(x + reach); i++) {
          const cell = cells[j * columns + i]!
          for (let at = 0; at < cell.length; at += 2)
            if (Math.hypot(cell[at]! - x, cell[at + 1]! - y) < reach) return true
        }
      }
      return false
    },
  }
}

function joined(lines: readonly Float64Array[]): Lines {
  const vertices = new Float32Array(lines.reduce((sum, line) => sum + line.length, 0))
  const starts = new Uint32Array(lines.length + 1)
  let at = 0
  for (const [i, line] of lines.entries()) {
    vertices.set(line, at)
    at += line.length
    starts[i + 1] = at / 2
  }
  return { vertices, starts }
}
