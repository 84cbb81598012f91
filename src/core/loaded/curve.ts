import { locator, type Nodes, slopesOver, weights } from './axis.ts'

/** Values over nodes; NaN where there is none. */
export interface Samples {
  readonly nodes: Nodes
  readonly values: Float64Array
}

/** The derivative of this order (0, 1, 2) at x; NaN outside the nodes and in pieces with a hole at an end. */
export type CurveSpline = (order: number, x: number) => number

/** The cubic spline through values over nodes. */
export function curveSpline({ nodes, values }: Samples): CurveSpline {
  const filled = filledLine(values)
  const slopes = new Float64Array(nodes.length)
  slopesOver(nodes).write(filled, 0, 1, slopes, 0)
  const { piece } = locator(nodes)
  const w = new Float64Array(4)
  return (order, x) => {
    let at = piece(x)
    // A node belongs to both its pieces: if one has a hole, the other is asked.
    if (at > 0 && x === nodes[at] && Number.isNaN(values[at + 1])) at -= 1
    if (at < 0 || Number.isNaN(values[at]! + values[at + 1]!)) return Number.NaN
    const gap = nodes[at + 1]! - nodes[at]!
    weights(order, (x - nodes[at]!) / gap, gap, w)
    return (
      w[0]! * filled[at]! + w[1]! * slopes[at]! + w[2]! * filled[at + 1]! + w[3]! * slopes[at + 1]!
    )
  }
}

/** Holes filled by straight lines, those at the ends by the nearest value: no piece with a hole is ever asked for its value. */
function filledLine(values: Float64Array): Float64Array {
  const filled = values.slice()
  let known = -1
  for (let i = 0; i <= values.length; i++) {
    if (i < values.length && Number.isNaN(values[i])) continue
    const before = known < 0 ? values[i] : values[known]
    const after = i < values.length ? values[i] : before
    for (let hole = known + 1; hole < i; hole++) {
      const share = (hole - known) / (i - known)
      filled[hole] = (before ?? 0) * (1 - share) + (after ?? 0) * share
    }
    known = i
  }
  return filled
}
