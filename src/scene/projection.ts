import type { PerspectiveCamera } from 'three'
import type { Stage } from './stage.ts'

/**
 * How the camera takes (u, v, height) to the screen, as sums: pixels are x/w and y/w of
 * `at + u · byU + v · byV + height · byHeight` for each of the three. For those who project thousands of points.
 */
export interface Projection {
  readonly x: Row
  readonly y: Row
  readonly w: Row
}

/** at, byU, byV, byHeight. */
export type Row = [number, number, number, number]

export function createProjection(): Projection {
  return { x: [0, 0, 0, 0], y: [0, 0, 0, 0], w: [0, 0, 0, 1] }
}

/** The projection of this frame. */
export function project(stage: Stage, camera: PerspectiveCamera, out: Projection): void {
  const { size, resolution } = stage.uniforms
  const matrix = camera.projectionMatrix.elements
  const view = camera.matrixWorldInverse.elements
  const rise = size.value.z * stage.pose.lift
  const row = (index: number, into: Row) => {
    const by = (column: number) => {
      let sum = 0
      for (let k = 0; k < 4; k++) sum += matrix[index + 4 * k]! * view[k + 4 * column]!
      return sum
    }
    into[1] = 2 * size.value.x * by(0)
    into[2] = -2 * size.value.y * by(2)
    into[3] = rise * by(1)
    into[0] = by(3) - size.value.x * by(0) + size.value.y * by(2)
  }
  row(0, out.x)
  row(1, out.y)
  row(3, out.w)
  const { x: width, y: height } = resolution.value
  for (let i = 0; i < 4; i++) {
    out.x[i] = ((out.x[i]! + out.w[i]!) / 2) * width
    out.y[i] = ((out.w[i]! - out.y[i]!) / 2) * height
  }
}

/** One of the three sums. */
export function sum(row: Row, u: number, v: number, height: number): number {
  return row[0] + u * row[1] + v * row[2] + height * row[3]
}
