import { type Grid, hole } from './grid.ts'
import { heightOf, type Scaling } from './heightScale.ts'

/** The sheet as it is drawn: a place is (u, v) in [0, 1]², a position is (x east, y up, z south) in half-widths. */
export interface Surface {
  readonly grid: Grid
  readonly scaling: Scaling
  /** Half-width of the sheet to the east and to the north; the larger is 1. */
  readonly halfX: number
  readonly halfY: number
  /** Height of the highest point in half-widths, before `lift`. */
  readonly relief: number
}

/** Height in [0, 1] at a place, linear between the heights of the four values around it; NaN in a hole. */
export function surfaceHeight(surface: Surface, u: number, v: number): number {
  const { columns, rows } = surface.grid
  const across = clamp01(u) * (columns - 1)
  const along = clamp01(v) * (rows - 1)
  const column = Math.min(Math.floor(across), columns - 2)
  const row = Math.min(Math.floor(along), rows - 2)
  const s = across - column
  const t = along - row
  const bottom = mix(texelHeight(surface, column, row), texelHeight(surface, column + 1, row), s)
  const top = mix(
    texelHeight(surface, column, row + 1),
    texelHeight(surface, column + 1, row + 1),
    s,
  )
  return mix(bottom, top, t)
}

function texelHeight(surface: Surface, column: number, row: number): number {
  const { grid, scaling } = surface
  const excess = grid.texels[(row + 1) * (grid.columns + 2) + column + 1]!
  return excess >= hole ? Number.NaN : heightOf(scaling, excess)
}

function mix(a: number, b: number, t: number): number {
  return a + (b - a) * t
}

/** The nearest share in [0, 1]. */
export function clamp01(share: number): number {
  return Math.min(Math.max(share, 0), 1)
}

/** `surfaceHeight` in GLSL, for what lies on the sheet; needs `gridGlsl` and `heightGlsl` before it. */
export const surfaceGlsl = /* glsl */ `
  float texelHeight(ivec2 at, float otherwise) {
    float excess = texel(at);
    return excess > HOLE ? otherwise : heightOf(excess);
  }
  float surfaceHeight(vec2 uv, float otherwise) {
    vec2 cell = cellOf(uv);
    vec2 t = clamp(uv, 0.0, 1.0) * cells - cell;
    ivec2 at = ivec2(cell) + 1;
    return mix(
      mix(texelHeight(at, otherwise), texelHeight(at + ivec2(1, 0), otherwise), t.x),
      mix(texelHeight(at + ivec2(0, 1), otherwise), texelHeight(at + ivec2(1, 1), otherwise), t.x),
      t.y);
  }
`
