import { operationsOf } from '../src/core/formula/order.ts'
import { understood } from '../src/core/landscapes/choose.ts'
import { landscapes } from '../src/core/landscapes/index.ts'
import { wholeMenus } from '../src/core/menus.ts'
import { loadDrawing } from '../src/worker/drawing.ts'
import { gridOf } from '../src/worker/grid.ts'
import { makeRowsBy, rowSource } from '../src/worker/kernels.ts'
import { hasPairs, packedRows } from '../src/worker/packedRows.ts'
import type { Round } from './rounds.ts'

await Promise.all([wholeMenus(), loadDrawing()])
// As in the worker once the first picture is there.
if (hasPairs()) makeRowsBy(packedRows)

/** Columns and rows of the grids compared. */
export const size = 256

const called = new Set(
  'exp log sin cos tan asin acos atan sinh cosh tanh atan2 sigmoid softplus elu'.split(' '),
)

/** Every landscape of the menu over its own domain, further coordinates at its start. */
export const gridLandscapes = landscapes.map((landscape) => {
  const { field, parameters } = understood({ id: landscape.id, parameters: {} })
  const slice = field.coordinates.slice(2).map((name, i) => [name, landscape.start[i + 2]!])
  const values: Readonly<Record<string, number>> = { ...parameters, ...Object.fromEntries(slice) }
  const [across, down = [0, 0]] = landscape.domain
  const calls = operationsOf(field.value).some(([operator]) => called.has(operator))
  const family = calls ? ('functions' as const) : ('arithmetic' as const)
  return { id: landscape.id, family, field, values, across: across!, down }
})

/** Rows that the worker asks for at a time. */
const blockRows = 16

/** Milliseconds of one grid of values by the kernel, and its last value. */
export function gridRound(index: number, repeats: number): Round {
  const { field, values, across, down } = gridLandscapes[index]!
  const source = rowSource(field, values)
  let last = Number.NaN
  const dx = (across[1] - across[0]) / (size - 1)
  const dy = (down[1] - down[0]) / (size - 1)
  const before = performance.now()
  for (let i = 0; i < repeats; i++) {
    for (let row = 0; row < size; row += blockRows) {
      last = source.rows(down[0] + row * dy, dy, blockRows, across[0], dx, size).at(-1)!
    }
  }
  return { cost: (performance.now() - before) / repeats, last: [finite(last)] }
}

/** Milliseconds of a grid as a hand that moves a map asks for it: values, range, and all that the worker does. */
export function moveRound(index: number, repeats: number): number {
  const { id, field, values, across, down } = gridLandscapes[index]!
  const rest = field.coordinates.slice(2).map((name) => values[name]!)
  const landscape = { id, parameters: {} }
  const domain = field.coordinates.length > 1 ? [across, down] : [across]
  const before = performance.now()
  for (let i = 0; i < repeats; i++) {
    const grid = gridOf({ landscape, domain, size: [128, 128], rest })
    for (let row = 0; row < 128; row++) grid.fill(row)
  }
  return (performance.now() - before) / repeats
}

function finite(value: number): number {
  return Number.isFinite(value) ? value : 0
}
