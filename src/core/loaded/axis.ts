/** Where the nodes of a grid lie along one coordinate: at least two, ascending. */
export type Nodes = Float64Array

/** Factors of the spline through any values over some nodes: solved once, used for every line of a grid. */
export interface Slopes {
  /** Writes the slopes at the nodes of the spline through `count` values from `from` on, each `stride` behind the one before. */
  write(values: Float64Array, from: number, stride: number, out: Float64Array, to: number): void
}

/**
 * The slopes of the cubic spline through values at these nodes, with the end condition "not a knot" (the first two pieces are one
 * cubic, and the last two): whatever is a cubic is met exactly. Three nodes make a parabola, two a line. After C. de Boor, A
 * Practical Guide to Splines, 1978, chapter IV.
 */
export function slopesOver(nodes: Nodes): Slopes {
  const count = nodes.length
  const gaps = Float64Array.from({ length: count - 1 }, (_, i) => nodes[i + 1]! - nodes[i]!)
  const secants = new Float64Array(count - 1)
  const right = new Float64Array(count)
  const system = count > 3 ? eliminated(gaps) : undefined

  return {
    write(values, from, stride, out, to) {
      for (let i = 0; i < count - 1; i++) {
        const at = from + i * stride
        secants[i] = (values[at + stride]! - values[at]!) / gaps[i]!
      }
      if (system) solve(system, gaps, secants, right)
      else few(gaps, secants, right)
      for (let i = 0; i < count; i++) out[to + i * stride] = right[i]!
    },
  }
}

/** A tridiagonal system after its forward elimination. */
interface System {
  readonly diagonal: Float64Array
  readonly upper: Float64Array
  readonly factors: Float64Array
}

function eliminated(gaps: Float64Array): System {
  const last = gaps.length
  const diagonal = new Float64Array(last + 1)
  const upper = new Float64Array(last)
  const factors = new Float64Array(last + 1)
  diagonal[0] = gaps[1]!
  upper[0] = gaps[0]! + gaps[1]!
  for (let i = 1; i <= last; i++) {
    const isLast = i === last
    const lower = isLast ? gaps[last - 1]! + gaps[last - 2]! : gaps[i]!
    const middle = isLast ? gaps[last - 2]! : 2 * (gaps[i - 1]! + gaps[i]!)
    factors[i] = lower / diagonal[i - 1]!
    diagonal[i] = middle - factors[i]! * upper[i - 1]!
    if (!isLast) upper[i] = gaps[i - 1]!
  }
  return { diagonal, upper, factors }
}

function solve(
  { diagonal, upper, factors }: System,
  gaps: Float64Array,
  secants: Float64Array,
  right: Float64Array,
): void {
  const last = gaps.length
  right[0] = atEnd(gaps[0]!, gaps[1]!, secants[0]!, secants[1]!)
  for (let i = 1; i < last; i++) {
    const sum = 3 * (gaps[i]! * secants[i - 1]! + gaps[i - 1]! * secants[i]!)
    right[i] = sum - factors[i]! * right[i - 1]!
  }
  const end = atEnd(gaps[last - 1]!, gaps[last - 2]!, secants[last - 1]!, secants[last - 2]!)
  right[last] = (end - factors[last]! * right[last - 1]!) / diagonal[last]!
  for (let i = last - 1; i >= 0; i--) {
    right[i] = (right[i]! - upper[i]! * right[i + 1]!) / diagonal[i]!
  }
}

/** The right side of an end, of the gaps and secants counted from it. */
function atEnd(gap: number, next: number, secant: number, following: number): number {
  const both = gap + next
  return ((gap + 2 * both) * next * secant + gap * gap * following) / both
}

function few(gaps: Float64Array, secants: Float64Array, right: Float64Array): void {
  if (gaps.length === 1) {
    right.fill(secants[0]!)
    return
  }
  const [a, b] = [gaps[0]!, gaps[1]!]
  const middle = (b * secants[0]! + a * secants[1]!) / (a + b)
  right[0] = 2 * secants[0]! - middle
  right[1] = middle
  right[2] = 2 * secants[1]! - middle
}

/** Finds the piece a number lies in. */
export interface Locator {
  /** The node below, at most the last but one; −1 outside the nodes. */
  piece(x: number): number
}

/** So much of the whole may rounding put a number outside. */
const slack = 1e-12

/** A guess as if all gaps were alike, which then is mended. */
export function locator(nodes: Nodes): Locator {
  const last = nodes.length - 1
  const [min, max] = [nodes[0]!, nodes[last]!]
  const tolerance = slack * (max - min)
  const perUnit = last / (max - min)
  return {
    piece(x) {
      if (!(x >= min - tolerance && x <= max + tolerance)) return -1
      let at = Math.min(Math.max(Math.floor((x - min) * perUnit), 0), last - 1)
      if (x < nodes[at]! || x >= nodes[at + 1]!) at = searched(nodes, x)
      return at
    },
  }
}

function searched(nodes: Nodes, x: number): number {
  let [low, high] = [0, nodes.length - 1]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (x < nodes[middle]!) high = middle
    else low = middle
  }
  return low
}

/** Writes what the values and slopes at both ends of a piece count for, at a share `t` of its length `gap`; of a derivative of this order. */
export function weights(order: number, t: number, gap: number, out: Float64Array): void {
  const rest = 1 - t
  if (order === 0) {
    out[0] = (1 + 2 * t) * rest * rest
    out[1] = t * rest * rest * gap
    out[2] = t * t * (3 - 2 * t)
    out[3] = -t * t * rest * gap
  } else if (order === 1) {
    out[0] = (-6 * t * rest) / gap
    out[1] = rest * (1 - 3 * t)
    out[2] = (6 * t * rest) / gap
    out[3] = t * (3 * t - 2)
  } else {
    out[0] = (12 * t - 6) / (gap * gap)
    out[1] = (6 * t - 4) / gap
    out[2] = (6 - 12 * t) / (gap * gap)
    out[3] = (6 * t - 2) / gap
  }
}
