import { describe, expect, it } from 'vitest'
import { fieldObjective } from '../core/formula/field.ts'
import { understood } from '../core/landscapes/choose.ts'
import { landscapes } from '../core/landscapes/index.ts'
import { gridOf } from '../scene/grid.ts'
import { heightOf, scalingOf } from '../scene/heightScale.ts'
import { levelsOf } from '../scene/levels.ts'
import { gridOf as valuesOf } from '../worker/grid.ts'
import { heavyLines, heightIn, scenes } from './scenes.ts'

/** What the scene makes of a landscape as the menu has it. */
function sceneOf(id: string) {
  const choice = { id, parameters: {} }
  const { landscape, field, parameters } = understood(choice)
  const objective = fieldObjective(field, parameters)
  const { domain } = landscape
  const size = [512, 512] as const
  const grid = valuesOf({ landscape: choice, domain, size, rest: [] })
  for (let row = 0; row < size[1]; row++) grid.fill(row)
  const [minimum] = landscape.minima(parameters)
  const base = minimum ? objective.value(minimum.point) : grid.range[0]
  const { range, values } = grid
  const ground = gridOf({ revision: 1, domain, size, values, range, base })
  const scaling = scalingOf(landscape.height, ground)
  return { landscape, objective, domain, base, ground, scaling }
}

it('knows the first landscapes of the menu', () => {
  expect(Object.keys(scenes)).toEqual(landscapes.slice(0, 7).map(({ id }) => id))
})

describe.each(landscapes.map(({ id }) => id).filter((id) => scenes[id]))(
  'the poster of %s',
  (id) => {
    const scene = sceneOf(id)
    const poster = scenes[id]!
    const [x0, x1, y0, y1] = poster.domain
    const places = Array.from({ length: 60 }, (_, i) => [
      x0 + (x1 - x0) * ((i * 0.618) % 1),
      y0 + (y1 - y0) * (i / 59),
    ])

    it('shows the same function over the same domain', () => {
      expect(poster.domain).toEqual(scene.domain.flat())
      for (const [x = 0, y = 0] of places) {
        expect(poster.value(x, y)).toBeCloseTo(scene.objective.value([x, y]), 9)
      }
    })

    it('has its heights where the scene has them', () => {
      for (const [x = 0, y = 0] of places) {
        const value = scene.objective.value([x, y])
        expect(heightIn(poster, value)).toBeCloseTo(heightOf(scene.scaling, value - scene.base), 2)
      }
    })

    it('draws the heavy ones of the contour lines', () => {
      const heavy = levelsOf(scene.scaling, scene.ground, 20)
        .filter((level) => level.heavy)
        .map(({ excess }) => excess + scene.base)
      const drawn = heavyLines(poster)
      expect(drawn.length).toBeGreaterThan(1)
      for (const line of drawn) {
        expect(Math.min(...heavy.map((one) => Math.abs(one - line)))).toBeLessThan(
          1e-6 + 1e-9 * line,
        )
      }
    })
  },
)
