import { placeOn, type SheetLine } from './sheetLine.ts'
import type { Stage } from './stage.ts'
import type { Stroke } from './stroke.ts'
import { surfaceHeight } from './surface.ts'

/** What an arm lies on, and how far away the eye is. */
export interface Around extends Pick<Stage, 'ground' | 'surface'> {
  readonly pose: Pick<Stage['pose'], 'distance'>
}

/** A line over some ground. */
export function lineOver(
  { ground, surface }: Around,
  x: readonly number[],
  vector: readonly number[],
): SheetLine {
  return {
    domain: ground!.domain,
    x,
    vector,
    isGround: ({ u, v }) => !Number.isNaN(surfaceHeight(surface!, u, v)),
  }
}

/** Lays a stroke along a line from one reach to another, in pieces that follow the ground. */
export function lay(stroke: Stroke, line: SheetLine, from: number, to: number): void {
  for (let piece = 0; piece <= pieces; piece++) {
    const { u, v } = placeOn(line, from + ((to - from) * piece) / pieces)
    stroke.push(u, v, 0)
  }
}

const pieces = 48

/** Units of the domain in a half-width of the sheet. */
export function unitOf({ ground, surface }: Around): number {
  const [low, high] = ground!.domain[0]!
  return (high - low) / (2 * surface!.halfX)
}

/**
 * Length of an arm in half-widths: grows with the order of magnitude of a derivative, against one that spans the whole
 * relief over a half-width; shorter where the camera is near, so that it stays a mark in the picture.
 */
export function armLength(stage: Around, size: number, order: 1 | 2): number {
  const { domain, range } = stage.ground!
  const half = (domain[0]![1] - domain[0]![0]) / 2
  const usual = Math.max(range[1] - range[0], Number.MIN_VALUE) / half ** order
  const magnitude = Math.log10(Math.abs(size) / usual + 1e-300)
  const share = Math.min(Math.max((magnitude + 5) / 6.5, 0), 1)
  return (shortest + (longest - shortest) * share) * nearness(stage)
}

/** A vector that is no step, such as a gradient, as an arrow on the sheet: its length says the order of magnitude only. */
export function arrowAlong(stage: Around, vector: readonly number[]): readonly number[] {
  const size = Math.hypot(...vector)
  const scale = size > 0 ? (armLength(stage, size, 1) * unitOf(stage)) / size : 0
  return vector.map((part) => part * scale)
}

const shortest = 0.05
const longest = 0.27

/** Where the eye is when nobody has moved it, about. */
export const usualDistance = 5

/** 1 from afar, less in steps of a fifth where the camera is near. */
export function nearness({ pose }: Around): number {
  return Math.min(1, 2 ** (Math.round(4 * Math.log2(pose.distance / usualDistance)) / 4))
}
