import { type IUniform, RedFormat, RGFormat, type Texture, Vector2, Vector4 } from 'three'
import type { HeightScale } from '../core/landscape.ts'
import type { GroundColors } from '../settings/settings.ts'
import type { Shells } from '../worker/protocol.ts'
import type { Grid } from './grid.ts'
import { scalingOf, scalingVector } from './heightScale.ts'
import { type Level, levelsOf, levelsTable, mostLevels } from './levels.ts'
import { rankParts, ranksOf } from './ranks.ts'
import { tableTexture, upload } from './stage.ts'
import { tintingOf } from './tinting.ts'

/** How the values of f in a box become tints and lines: what level surfaces and slices have in common. */
export interface BoxField {
  readonly uniforms: Readonly<Record<string, IUniform>>
  /** Takes over what a box holds, or how it is to be shown. */
  show(shells: Shells, relief: FieldRelief): void
  dispose(): void
}

interface FieldRelief {
  readonly heightScale: HeightScale
  readonly levels: number
  readonly colors: GroundColors
}

export function createBoxField(): BoxField {
  const uniforms = {
    scaling: { value: new Vector4(0, 1, 0, 1) },
    ranks: { value: tableTexture(RedFormat, new Float32Array(rankParts + 1)) },
    middle: { value: 0 },
    levels: { value: tableTexture(RGFormat, levelsTable([])) },
    levelCount: { value: 0 },
    tinting: { value: new Vector2(1, 0) },
  }
  return {
    uniforms,
    show(shells, { heightScale, levels, colors }) {
      const grid = gridOfBox(shells)
      const scaling = scalingOf(heightScale, grid)
      const lines = withShells(levelsOf(scaling, grid, levels), shells)
      uniforms.scaling.value.set(...scalingVector(scaling))
      uniforms.middle.value = scaling.middle
      uniforms.tinting.value.set(...tintingOf(colors, scaling))
      if (scaling.kind === 'rank') upload(uniforms.ranks.value, scaling.ranks)
      upload(uniforms.levels.value, levelsTable(lines))
      uniforms.levelCount.value = lines.length
    },
    dispose() {
      const textures: Texture[] = [uniforms.ranks.value, uniforms.levels.value]
      for (const texture of textures) texture.dispose()
    },
  }
}

/** What scales and levels want to know of a grid; there is none of the box itself on the page. */
function gridOfBox({ excesses, base }: Shells): Grid {
  const lowest = excesses[0] ?? 0
  const highest = excesses.at(-1) ?? 1
  return {
    columns: 2,
    rows: 2,
    texels: excesses,
    lowest,
    highest,
    finest: excesses.find((excess, i) => i >= fewest && excess > 0) ?? 0,
    base,
    ranks: () => ranksOf(excesses.slice(), [lowest, highest]),
  }
}

/** So many values undercut the finest, as in a grid. */
const fewest = 6

/** The lines of a slice, and where it cuts the level surfaces one heavier each. */
function withShells(lines: readonly Level[], { shells, base }: Shells): Level[] {
  const cuts = shells.map(({ value }) => ({ excess: value - base, heavy: true }))
  const isCut = ({ excess }: Level) =>
    cuts.some((cut) => Math.abs(cut.excess - excess) <= 1e-6 * Math.abs(excess))
  const thin = lines.filter((line) => !isCut(line)).map((line) => ({ ...line, heavy: false }))
  return [...thin, ...cuts].sort((a, b) => a.excess - b.excess).slice(0, mostLevels)
}
