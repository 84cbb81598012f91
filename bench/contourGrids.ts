interface ContourGrid {
  readonly values: Float64Array
  readonly size: number
  readonly levels: readonly number[]
}

export type GridName = 'Rosenbrock' | 'Rastrigin'

const size = 512
const count = 20

/** One smooth valley, and a hundred hollows; the levels spread as the pictures have them. */
export const contourGrids: Readonly<Record<GridName, ContourGrid>> = {
  Rosenbrock: {
    values: grid([-2, 2], [-1, 3], (x, y) => (1 - x) ** 2 + 100 * (y - x * x) ** 2),
    size,
    levels: Array.from({ length: count }, (_, i) => 0.1 * 25_000 ** (i / (count - 1))),
  },
  Rastrigin: {
    values: grid([-5.12, 5.12], [-5.12, 5.12], (x, y) => 20 + wave(x) + wave(y)),
    size,
    levels: Array.from({ length: count }, (_, i) => 4 * (i + 0.5)),
  },
}

function wave(x: number): number {
  return x * x - 10 * Math.cos(2 * Math.PI * x)
}

type Span = readonly [min: number, max: number]

function grid([x0, x1]: Span, [y0, y1]: Span, f: (x: number, y: number) => number): Float64Array {
  const at = ([min, max]: Span, i: number) => min + ((max - min) * i) / (size - 1)
  return Float64Array.from({ length: size * size }, (_, i) =>
    f(at([x0, x1], i % size), at([y0, y1], Math.floor(i / size))),
  )
}
