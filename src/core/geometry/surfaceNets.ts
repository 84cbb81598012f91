/** Values at the points of a regular grid in space, x fastest, then y, then z; NaN where there is none. */
export interface Volume {
  readonly values: Float32Array | Float64Array
  readonly size: readonly [columns: number, rows: number, layers: number]
}

/** Triangles of a level surface. */
export interface LevelSurface {
  /** x, y, z of every vertex, counted in cells from the first grid point. */
  readonly positions: Float32Array<ArrayBuffer>
  /** Three vertices a triangle, counter-clockwise seen from where the values are higher. */
  readonly indices: Uint32Array<ArrayBuffer>
}

/**
 * The surface at which a volume has a value (surface nets, Gibson 1998): one vertex in every cell that the surface
 * crosses, in the middle of its crossings with the edges, and one quad around every edge crossed. Closed within the
 * volume and open at its border; a cell without all its values is left out. One pass, which keeps the vertices of two
 * layers of cells.
 */
export function surfaceNets({ values, size }: Volume, level: number): LevelSurface {
  const [columns, rows, layers] = size
  const layer = columns * rows
  const across = columns - 1
  const layerCells = across * (rows - 1)
  /** Vertices of this layer of cells and of the one before, by turns; −1 in a cell that is left out. */
  const vertexIn = new Int32Array(2 * layerCells)
  const corner = new Float64Array(8)
  let positions = new Float32Array(3 * firstRoom)
  let indices = new Uint32Array(18 * firstRoom)
  let vertices = 0
  let ends = 0

  function quad(a: number, b: number, c: number, d: number, flipped: boolean): void {
    const [p, q, r, s] = [vertexIn[a]!, vertexIn[b]!, vertexIn[c]!, vertexIn[d]!]
    if (p < 0 || q < 0 || r < 0 || s < 0) return
    indices[ends] = p
    indices[ends + 1] = flipped ? r : q
    indices[ends + 2] = flipped ? q : r
    indices[ends + 3] = p
    indices[ends + 4] = flipped ? s : r
    indices[ends + 5] = flipped ? r : s
    ends += 6
  }

  /** Puts a vertex into the cell whose corners are known; false if one of them has no value. */
  function place(mask: number, x: number, y: number, z: number): boolean {
    let [sumX, sumY, sumZ] = [0, 0, 0]
    const first = mask * edgeRoom
    const count = crossedCount[mask]!
    for (let i = first; i < first + count; i++) {
      const edge = crossedEdges[i]!
      const low = edge & 7
      const axis = edge >> 3
      const from = corner[low]!
      const share = (level - from) / (corner[low | (1 << axis)]! - from)
      sumX += axis === 0 ? share : low & 1
      sumY += axis === 1 ? share : (low >> 1) & 1
      sumZ += axis === 2 ? share : low >> 2
    }
    if (Number.isNaN(corner[0]! + corner[1]! + corner[2]! + corner[3]!)) return false
    if (Number.isNaN(corner[4]! + corner[5]! + corner[6]! + corner[7]!)) return false
    const at = 3 * vertices
    positions[at] = x + sumX / count
    positions[at + 1] = y + sumY / count
    positions[at + 2] = z + sumZ / count
    return true
  }

  for (let z = 0; z < layers - 1; z++) {
    const here = (z & 1) * layerCells
    const below = layerCells - here
    for (let y = 0; y < rows - 1; y++) {
      const r0 = z * layer + y * columns
      const r1 = r0 + columns
      const r2 = r0 + layer
      const r3 = r1 + layer
      let left = sides(values, level, r0, r1, r2, r3)
      for (let x = 0; x < across; x++) {
        const right = sides(values, level, r0 + x + 1, r1 + x + 1, r2 + x + 1, r3 + x + 1)
        const mask = left | (right << 1)
        left = right
        if (mask === 0 || mask === allBelow) continue
        corner[0] = values[r0 + x]!
        corner[1] = values[r0 + x + 1]!
        corner[2] = values[r1 + x]!
        corner[3] = values[r1 + x + 1]!
        corner[4] = values[r2 + x]!
        corner[5] = values[r2 + x + 1]!
        corner[6] = values[r3 + x]!
        corner[7] = values[r3 + x + 1]!
        const cell = y * across + x
        if (3 * vertices === positions.length) positions = doubled(positions)
        if (ends + 18 > indices.length) indices = doubled(indices)
        const isWhole = place(mask, x, y, z)
        vertexIn[here + cell] = isWhole ? vertices++ : -1
        if (!isWhole) continue
        const isBelow = (mask & 1) === 1
        const [h, b] = [here + cell, below + cell]
        if (isBelow !== ((mask & 2) !== 0) && y > 0 && z > 0) {
          quad(h, h - across, b - across, b, !isBelow)
        }
        if (isBelow !== ((mask & 4) !== 0) && x > 0 && z > 0) quad(h, b, b - 1, h - 1, !isBelow)
        if (isBelow !== ((mask & 16) !== 0) && x > 0 && y > 0) {
          quad(h, h - 1, h - across - 1, h - across, !isBelow)
        }
      }
    }
  }
  return { positions: positions.slice(0, 3 * vertices), indices: indices.slice(0, ends) }
}

/** Vertices there is room for at first. */
const firstRoom = 4096
/** The mask of a cell whose corners are all below; the corner at (x, y, z) has the bit x + 2y + 4z. */
const allBelow = 255

/** Which of four corners of one side of a cell are below, at the bits of its left side. */
function sides(
  values: Volume['values'],
  level: number,
  a: number,
  b: number,
  c: number,
  d: number,
): number {
  return (
    (values[a]! < level ? 1 : 0) |
    (values[b]! < level ? 4 : 0) |
    (values[c]! < level ? 16 : 0) |
    (values[d]! < level ? 64 : 0)
  )
}

function doubled<A extends Float32Array<ArrayBuffer> | Uint32Array<ArrayBuffer>>(numbers: A): A {
  const grown = new (numbers.constructor as new (length: number) => A)(2 * numbers.length)
  grown.set(numbers)
  return grown
}

/** For every mask the edges that are crossed, each as its lower corner + 8 · axis. */
const edgeRoom = 12
const crossedCount = new Uint8Array(256)
const crossedEdges = new Uint8Array(256 * edgeRoom)
for (let mask = 0; mask < 256; mask++) {
  for (let axis = 0; axis < 3; axis++) {
    for (let low = 0; low < 8; low++) {
      const high = low | (1 << axis)
      if (high === low || ((mask >> low) & 1) === ((mask >> high) & 1)) continue
      const count = crossedCount[mask]!
      crossedEdges[mask * edgeRoom + count] = low + 8 * axis
      crossedCount[mask] = count + 1
    }
  }
}
