import type { Field } from '../core/formula/field.ts'
import type { Interval } from '../core/hyper.ts'
import { understood } from '../core/landscapes/choose.ts'
import { rowSource } from './kernels.ts'
import type { GroundWish } from './protocol.ts'

/** A grid that is filled row by row, so that whoever fills it may stop in between. */
export interface Grid {
  readonly values: Float32Array<ArrayBuffer>
  /** Lowest and highest finite value so far; [0, 1] while there is none. */
  readonly range: Interval
  /** This row, and some after it while the kernel is at it: asked for those, it has nothing left to do. */
  fill(row: number): void
}

/** Values that a kernel makes at a time: far less than a frame, far more than a call costs. */
const blockValues = 4096

/** f at the points of a regular grid that has its outer points on the border of the domain. */
export function gridOf({ landscape, ...wish }: GroundWish): Grid {
  const { field, parameters } = understood(landscape)
  return fieldGrid(field, parameters, wish)
}

/** The same for a field, over its first two coordinates. */
export function fieldGrid(
  field: Field,
  parameters: Readonly<Record<string, number>>,
  { domain, size: [columns, rows], rest }: Omit<GroundWish, 'landscape'>,
): Grid {
  const slice = field.coordinates.slice(2).map((name, i) => [name, rest[i] ?? 0])
  const source = rowSource(field, { ...parameters, ...Object.fromEntries(slice) })
  const [across, down = [0, 0]] = domain
  if (!across) throw new Error('A grid needs a domain.')
  const dx = (across[1] - across[0]) / (columns - 1)
  const dy = (down[1] - down[0]) / (rows - 1)
  const values = new Float32Array(columns * rows)
  const blockRows = Math.max(1, Math.floor(blockValues / columns))
  let [from, to] = [0, 0]
  let lowest = Number.POSITIVE_INFINITY
  let highest = Number.NEGATIVE_INFINITY

  return {
    values,
    get range(): Interval {
      return lowest <= highest ? [lowest, highest] : [0, 1]
    },
    fill(row) {
      if (row >= from && row < to) return
      from = row
      to = Math.min(row + blockRows, rows)
      const block = source.rows(down[0] + row * dy, dy, to - row, across[0], dx, columns)
      const first = row * columns
      for (let i = 0; i < block.length; i++) {
        const value = single(block[i]!)
        values[first + i] = value
        if (value < lowest) lowest = value
        if (value > highest) highest = value
      }
    },
  }
}

const largest = 3.4028234663852886e38

/** NaN where f is undefined or infinite; the largest float32 for what a float32 cannot hold. */
function single(value: number): number {
  if (Math.abs(value) <= largest) return value
  return Number.isFinite(value) ? Math.sign(value) * largest : Number.NaN
}
