import { type Grid, gridOf, hole } from '../scene/grid.ts'
import { heightOf, scalingOf } from '../scene/heightScale.ts'
import { type Level, levelsOf } from '../scene/levels.ts'
import { halfWidths, reliefHeight } from '../scene/proportions.ts'
import type { Surface } from '../scene/surface.ts'
import type { Ground } from '../session/session.ts'
import { heightScaleIn } from '../settings/landscapeIn.ts'
import type { Light, Settings } from '../settings/settings.ts'

/** A ground made ready to be drawn flat. */
export interface Sheet {
  readonly ground: Ground
  readonly surface: Surface
  readonly levels: readonly Level[]
  /** Heights in [0, 1] of the grid without its ring, bottom row first; NaN in holes. */
  readonly heights: Float32Array
  readonly light: Light
  /** One parameter: a curve is drawn, and heights run up the picture. */
  readonly single: boolean
}

/** What is drawn of a ground under some settings; `undefined` while there is none. */
export function sheetOf(ground: Ground, settings: Settings): Sheet | undefined {
  if (ground.values.length === 0) return undefined
  const grid = gridOf(ground)
  const { exaggeration, levels, spacing, light } = settings.view
  const scaling = scalingOf(heightScaleIn(settings), grid)
  const [halfX, halfY] = halfWidths(ground)
  const relief = reliefHeight * exaggeration
  return {
    ground,
    surface: { grid, scaling, halfX, halfY, relief },
    levels: levelsOf(scaling, grid, levels, spacing),
    heights: heightsOf(grid, (excess) => heightOf(scaling, excess)),
    light,
    single: ground.domain.length === 1,
  }
}

function heightsOf({ columns, rows, texels }: Grid, height: (excess: number) => number) {
  const heights = new Float32Array(columns * rows)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const excess = texels[(row + 1) * (columns + 2) + column + 1]!
      heights[row * columns + column] = excess >= hole ? Number.NaN : height(excess)
    }
  }
  return heights
}
