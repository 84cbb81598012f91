/** A landscape of the menu with its own parameters, as the picture shows it at first. */
export interface PosterScene {
  value(x: number, y: number): number
  /** Lowest and highest x, lowest and highest y. */
  readonly domain: readonly [number, number, number, number]
  /** Lowest and highest f of the grid. */
  readonly range: readonly [lowest: number, highest: number]
  /** Log height: f above which it is a logarithm. */
  readonly soft?: number
  /** Linear height: distance of two heavy contour lines. */
  readonly step?: number
}

const { PI, cos } = Math

/** By id; the page has no room for longer formulas. Their numbers are what the scene finds on its grid; scenes.test.ts holds them against it. */
export const scenes: { readonly [id: string]: PosterScene | undefined } = {
  __proto__: null as never,
  rosenbrock: {
    value: (x, y) => (1 - x) ** 2 + 100 * (y - x * x) ** 2,
    domain: [-2, 2, -1, 3],
    range: [0, 2509],
    soft: 0.00922,
  },
  quadratic: {
    value: (x, y) => (x * x + 10 * y * y) / 2,
    domain: [-5, 5, -5, 5],
    range: [0, 137.5],
    step: 25,
  },
  saddle: {
    value: (x, y) => (x * x - y * y) / 2,
    domain: [-4, 4, -4, 4],
    range: [-8, 8],
    step: 5,
  },
  'monkey-saddle': {
    value: (x, y) => x ** 3 - 3 * x * y * y,
    domain: [-2, 2, -2, 2],
    range: [-16, 16],
    step: 10,
  },
  beale: {
    value: (x, y) =>
      (1.5 - x + x * y) ** 2 + (2.25 - x + x * y * y) ** 2 + (2.625 - x + x * y ** 3) ** 2,
    domain: [-4.5, 4.5, -4.5, 4.5],
    range: [0, 181854],
    soft: 0.00979,
  },
  himmelblau: {
    value: (x, y) => (x * x + y - 11) ** 2 + (x + y * y - 7) ** 2,
    domain: [-5, 5, -5, 5],
    range: [0, 890],
    soft: 0.0488,
  },
  rastrigin: {
    value: (x, y) => 20 + x * x - 10 * cos(2 * PI * x) + y * y - 10 * cos(2 * PI * y),
    domain: [-5.12, 5.12, -5.12, 5.12],
    range: [0, 80.7],
    step: 25,
  },
}

/** Height in [0, 1] of a value of f, about as the scene has it. */
export function heightIn({ range: [lowest, highest], soft }: PosterScene, value: number): number {
  if (!soft) return (value - lowest) / (highest - lowest)
  const log = (excess: number) => Math.log(soft + excess)
  return (log(value) - log(lowest)) / (log(highest) - log(lowest))
}

/** Values of f with a heavy contour line, ascending. */
export function heavyLines({ range: [lowest, highest], soft, step = 1 }: PosterScene): number[] {
  const lines: number[] = []
  if (!soft) {
    for (let i = Math.floor(lowest / step) + 1; i * step < highest; i++) lines.push(i * step)
  } else for (let line = 1e-4; line < highest; line *= 10) if (line > soft) lines.push(line)
  return lines
}
