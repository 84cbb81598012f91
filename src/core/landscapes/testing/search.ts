import type { Interval } from '../../hyper.ts'

export type Box = readonly Interval[]

/** A point and the value there. */
export interface Sample {
  readonly x: readonly number[]
  readonly value: number
}

/** The function on a lattice over the box, both ends included. */
export function lattice(f: (x: readonly number[]) => number, box: Box, cells: number): Sample[] {
  const points = box.reduce<number[][]>(
    (shorter, [low, high]) =>
      shorter.flatMap((x) =>
        Array.from({ length: cells + 1 }, (_, i) => [...x, low + ((high - low) * i) / cells]),
      ),
    [[]],
  )
  return points.map((x) => ({ x, value: f(x) }))
}

/** Those of a lattice that are no higher than their neighbours along the axes, the lowest first. */
export function dips(samples: readonly Sample[], dimension: number, cells: number): Sample[] {
  const strides = Array.from({ length: dimension }, (_, i) => (cells + 1) ** i)
  const isDip = ({ value }: Sample, place: number) =>
    strides.every((stride) => {
      const along = Math.floor(place / stride) % (cells + 1)
      const before = along > 0 ? samples[place - stride]!.value : Infinity
      const after = along < cells ? samples[place + stride]!.value : Infinity
      return value <= before && value <= after
    })
  return samples.filter(isDip).toSorted((a, b) => a.value - b.value)
}

/** Goes down from a point within the box by trying steps along the axes, halved where none helps; asks for no derivative. */
export function descend(
  f: (x: readonly number[]) => number,
  from: Sample,
  box: Box,
  cells: number,
): Sample {
  let lowest = from
  for (let size = 1 / cells; size > 1e-10; size /= 2) {
    for (let tries = 0; tries < 50; tries++) {
      const steps = box.flatMap(([low, high], i) =>
        [-size, size].map((part) => {
          const moved = lowest.x[i]! + part * (high - low)
          return lowest.x.with(i, Math.min(high, Math.max(low, moved)))
        }),
      )
      const best = leastOf(steps.map((x) => ({ x, value: f(x) })))
      if (!(best.value < lowest.value)) break
      lowest = best
    }
  }
  return lowest
}

/** The lowest value on spheres around the point, from 1e-6 up to 0.8; only of points in the box, if one is given. */
export function lowestAround(
  f: (x: readonly number[]) => number,
  center: readonly number[],
  box?: Box,
): number {
  const radii = Array.from({ length: 60 }, (_, i) => 10 ** (-6 + i / 10))
  const values = directions(center.length).flatMap((direction) =>
    radii.flatMap((radius) => {
      const x = center.map((coordinate, i) => coordinate + radius * direction[i]!)
      return box === undefined || isWithin(x, box) ? [f(x)] : []
    }),
  )
  return Math.min(...values)
}

export function isWithin(x: readonly number[], box: Box): boolean {
  return box.every(([low, high], i) => low <= x[i]! && x[i]! <= high)
}

export function distance(a: readonly number[], b: readonly number[]): number {
  return Math.hypot(...a.map((coordinate, i) => coordinate - b[i]!))
}

function leastOf(samples: readonly Sample[]): Sample {
  return samples.reduce((least, other) => (other.value < least.value ? other : least))
}

/** Unit vectors all around: both on a line, 90 in the plane, 200 along a spiral on the sphere. */
function directions(dimension: number): readonly (readonly number[])[] {
  if (dimension === 1) return [[1], [-1]]
  if (dimension === 2) {
    return Array.from({ length: 90 }, (_, i) => [
      Math.cos((i * Math.PI) / 45),
      Math.sin((i * Math.PI) / 45),
    ])
  }
  return Array.from({ length: 200 }, (_, i) => {
    const height = 1 - (2 * i + 1) / 200
    const [radius, angle] = [Math.sqrt(1 - height * height), i * Math.PI * (3 - Math.sqrt(5))]
    return [radius * Math.cos(angle), radius * Math.sin(angle), height]
  })
}
