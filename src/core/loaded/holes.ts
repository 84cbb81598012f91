/**
 * The same values with every hole filled from its neighbours, ring by ring from the edge of the hole on. A spline needs some value
 * everywhere; what it makes of these is never shown, and how far they reach into what is shown falls to a quarter with every node.
 */
export function filledGrid(values: Float64Array, columns: number): Float64Array {
  const filled = values.slice()
  const isHole = (node: number) => Number.isNaN(filled[node])
  const around = (node: number) => neighbours(node, columns, values.length)
  let ring = edgeOf(filled, around)
  if (ring.length === 0 && isHole(0)) return filled.fill(0)
  while (ring.length > 0) {
    const means = ring.map((node) => meanOf(filled, around(node)))
    for (const [place, node] of ring.entries()) filled[node] = means[place]!
    ring = [...new Set(ring.flatMap(around).filter(isHole))]
  }
  return filled
}

/** Holes beside a value. */
function edgeOf(values: Float64Array, around: (node: number) => readonly number[]): number[] {
  const edge: number[] = []
  for (let node = 0; node < values.length; node++) {
    if (!Number.isNaN(values[node])) continue
    if (around(node).some((other) => !Number.isNaN(values[other]))) edge.push(node)
  }
  return edge
}

function neighbours(node: number, columns: number, count: number): number[] {
  const column = node % columns
  const found: number[] = []
  if (column > 0) found.push(node - 1)
  if (column < columns - 1) found.push(node + 1)
  if (node >= columns) found.push(node - columns)
  if (node + columns < count) found.push(node + columns)
  return found
}

/** Of those that have a value. */
function meanOf(values: Float64Array, nodes: readonly number[]): number {
  const known = nodes.map((node) => values[node]!).filter((value) => !Number.isNaN(value))
  return known.reduce((sum, value) => sum + value, 0) / known.length
}
