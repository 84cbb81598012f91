import type { Field } from '../core/formula/field.ts'
import { shellLevels } from '../core/geometry/shellLevels.ts'
import { type LevelSurface, surfaceNets, type Volume } from '../core/geometry/surfaceNets.ts'
import type { Interval } from '../core/hyper.ts'
import { understood } from '../core/landscapes/choose.ts'
import type { Objective } from '../core/objective.ts'
import { fieldGrid } from './grid.ts'
import { compiledObjective } from './objective.ts'
import { once } from './once.ts'
import type { createPace } from './pace.ts'
import type {
  Shell,
  Shells,
  ShellsWish,
  Slice,
  SliceWish,
  SpaceAnswer,
  SpaceQuestion,
} from './protocol.ts'

type Pace = ReturnType<typeof createPace>

/** What a landscape of three parameters looks like in a box. */
export async function answerInSpace(question: SpaceQuestion, pace: Pace): Promise<SpaceAnswer> {
  return question.of === 'slice' ? sliceOf(question) : shellsOf(question, pace)
}

/** What an answer may hand over. */
export function buffersOf(answer: SpaceAnswer): Transferable[] {
  if (answer.of === 'slice') return [answer.values.buffer]
  return answer.shells.flatMap(({ positions, slopes, indices }) => [
    positions.buffer,
    slopes.buffer,
    indices.buffer,
  ])
}

function sliceOf({ landscape, domain, axis, at, size }: SliceWish): Slice {
  const { field, parameters } = understood(landscape)
  const across = domain.filter((_, other) => other !== axis)
  const { values, fill } = fieldGrid(withLast(field)[axis]!, parameters, {
    domain: across,
    size: [size, size],
    rest: [at],
  })
  for (let row = 0; row < size; row++) fill(row)
  return { of: 'slice', values }
}

/** The field with each of its coordinates put last: grids are over the first two. Kept, so that kernels are. */
const withLast = once((field: Field) =>
  field.coordinates.map((last) => ({
    ...field,
    coordinates: [...field.coordinates.filter((name) => name !== last), last],
  })),
)

async function shellsOf(wish: ShellsWish, pace: Pace): Promise<Shells> {
  const sampled = await sampledBox(wish, pace)
  const { field, parameters } = understood(wish.landscape)
  const objective = compiledObjective(field, parameters)
  const { volume, excesses, base } = sampled
  const shells: Shell[] = []
  for (const value of shellLevels(excesses, base, wish.share, wish.base !== undefined)) {
    const surface = surfaceNets(volume, value)
    // What is thinner than the grid is wide would be full of holes.
    if (isThick(surface, volume, value))
      shells.push(shellOf(surface, value, wish.domain, objective))
    await pace()
  }
  return { of: 'shells', base, excesses, shells }
}

interface SampledBox {
  readonly key: string
  readonly volume: Volume
  readonly base: number
  readonly excesses: Float32Array<ArrayBuffer>
}

/** Values along each edge, and of the sample that is sorted. */
const side = 64
const mostSampled = 16_384
/** Cells beyond each face of the box, so that surfaces are cut there rather than end before it. */
const margin = 1.5
/** Cells that the box itself spans. */
const inside = side - 1 - 2 * margin

/** The last box, because the level is what changes most. */
let latest: SampledBox | undefined

async function sampledBox(
  { landscape, domain, base }: ShellsWish,
  pace: Pace,
): Promise<SampledBox> {
  const key = JSON.stringify([landscape, domain, base])
  if (latest?.key === key) return latest
  const { field, parameters } = understood(landscape)
  const values = new Float32Array(side ** 3)
  const wider = domain.map(([low, high]): Interval => {
    const beyond = (margin * (high - low)) / inside
    return [low - beyond, high + beyond]
  })
  const [low, high] = wider[2]!
  for (let layer = 0; layer < side; layer++) {
    const rest = [low + ((high - low) * layer) / (side - 1)]
    const grid = fieldGrid(field, parameters, { domain: wider, size: [side, side], rest })
    for (let row = 0; row < side; row++) grid.fill(row)
    values.set(grid.values, layer * side * side)
    await pace()
  }
  const sorted = sampleOf(values)
  const lowest = base ?? sorted[0] ?? 0
  const excesses = sorted.map((value) => Math.max(value - lowest, 0))
  latest = { key, volume: { values, size: [side, side, side] }, base: lowest, excesses }
  return latest
}

/** Some of the values, ascending, those that are none left out; the lowest and the highest of all are among them. */
function sampleOf(values: Float32Array): Float32Array<ArrayBuffer> {
  // No divisor of a row, or whole planes would be passed over.
  const every = Math.ceil(values.length / mostSampled) | 1
  let [lowest, highest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const value of values) {
    if (value < lowest) lowest = value
    if (value > highest) highest = value
  }
  const some = values.filter((value, i) => i % every === 0 && !Number.isNaN(value))
  return lowest <= highest ? Float32Array.of(lowest, ...some, highest).sort() : new Float32Array()
}

/** Points below the value for every vertex: a sheet of one and a half cells, or a ball of five, has more. */
const thinnest = 0.5

function isThick({ positions }: LevelSurface, { values }: Volume, value: number): boolean {
  let below = 0
  for (const one of values) if (one < value) below++
  return below > (thinnest * positions.length) / 3
}

/** A level surface whose vertices are brought onto f itself by one step of Newton within their cell. */
function shellOf(
  { positions, indices }: LevelSurface,
  value: number,
  domain: readonly Interval[],
  objective: Objective,
): Shell {
  const slopes = new Float32Array(positions.length)
  const spans = domain.map(([low, high]) => high - low)
  const x = [0, 0, 0]
  for (let at = 0; at < positions.length; at += 3) {
    for (let axis = 0; axis < 3; axis++) {
      const share = (positions[at + axis]! - margin) / inside
      positions[at + axis] = share
      x[axis] = domain[axis]![0] + share * spans[axis]!
    }
    const excess = objective.value(x) - value
    const slope = objective.gradient(x).map((partial, axis) => partial * spans[axis]!)
    slopes.set(slope, at)
    const squared = slope.reduce((sum, partial) => sum + partial * partial, 0)
    const shift = slope.map((partial) => (-excess * partial) / squared)
    if (!shift.every((part) => Math.abs(part) < 0.5 / inside)) continue
    for (let axis = 0; axis < 3; axis++) positions[at + axis] = positions[at + axis]! + shift[axis]!
  }
  return { value, positions, slopes, indices }
}
