import type { Interval } from '../core/hyper.ts'
import type { Session } from '../session/session.ts'
import type { Grid } from './grid.ts'
import type { Scaling } from './heightScale.ts'
import { type Stage, uploadGrid } from './stage.ts'

/**
 * Makes the stage a box: a place is (u, v) on its floor, and the height in it is the third coordinate itself. Whatever is
 * laid over a sheet is then laid into the box.
 */
export function showBox(stage: Stage, session: Session, box: readonly Interval[]): void {
  const [halfX, halfY, halfZ] = halvesOf(box)
  uploadGrid(stage, floor.texels, 4, 4)
  stage.shape = 'space'
  stage.ground = session.ground.getState()
  stage.surface = { grid: floor, scaling: asItIs, halfX, halfY, relief: 2 * halfZ }
  stage.levels = []
  stage.uniforms.cells.value.set(1, 1)
  stage.uniforms.scaling.value.set(0, 1, 0, 1)
  stage.uniforms.size.value.set(halfX, halfY, 2 * halfZ)
}

/** The stage is free for a sheet again, which has to show its ground anew. */
export function leaveBox(stage: Stage): void {
  stage.shape = 'sheet'
  stage.ground = undefined
  stage.surface = undefined
}

/** Proportions are kept, unless a side would be too thin to look into. */
function halvesOf(box: readonly Interval[]): [number, number, number] {
  const spans = box.map(([low, high]) => high - low)
  const longest = Math.max(...spans)
  const [x = 1, y = 1, z = 1] = spans.map((span) => Math.max(span / longest, thinnest))
  return [x, y, z]
}

const thinnest = 0.4

/** The floor of the box, which is nowhere higher. */
const floor: Grid = {
  columns: 2,
  rows: 2,
  texels: new Float32Array(16),
  lowest: 0,
  highest: 1,
  finest: 1,
  base: 0,
  ranks: () => new Float32Array(0),
}

/** A height is its own excess. */
const asItIs: Scaling = {
  kind: 'linear',
  soft: 1,
  low: 0,
  factor: 1,
  middle: 0,
  base: 0,
  ranks: new Float32Array(0),
}
