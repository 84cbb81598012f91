/** A function of two numbers, its gradient, and its second derivatives. */
export type Slopes = readonly [
  f: number,
  gx: number,
  gy: number,
  xx: number,
  xy: number,
  yy: number,
]

export type Point = readonly [number, number]

/**
 * The minimum that lies downhill from a point, to the last digits: Newton's method, along −g where the Hessian has a negative
 * direction, with steps halved until f falls. `undefined` where f goes on falling without end.
 */
export function settle(slopesAt: (point: Point) => Slopes, from: Point): Point | undefined {
  let point = from
  let here = slopesAt(point)
  for (let round = 0; round < 200; round++) {
    const step = stepFrom(here)
    const size = Math.hypot(...step)
    // From here on each step doubles the digits, and rounding hides whether f falls.
    if (size <= 1e-6 * (1 + Math.hypot(...point))) return polished(slopesAt, point)
    let share = 1
    let next = moved(point, step, share)
    while (!(slopesAt(next)[0] <= here[0])) {
      share /= 2
      if (share < 1e-9) return undefined
      next = moved(point, step, share)
    }
    point = next
    here = slopesAt(point)
  }
  return undefined
}

function polished(slopesAt: (point: Point) => Slopes, from: Point): Point | undefined {
  let point = from
  for (let round = 0; round < 4; round++) {
    const here = slopesAt(point)
    if (!isUpwards(here)) return undefined
    point = moved(point, stepFrom(here), 1)
  }
  return point
}

/** Whether f bends upwards in every direction. */
function isUpwards([, , , xx, xy, yy]: Slopes): boolean {
  return xx > 0 && xx * yy - xy * xy > 0
}

function stepFrom(slopes: Slopes): Point {
  const [, gx, gy, xx, xy, yy] = slopes
  if (!isUpwards(slopes)) return [-gx, -gy]
  const determinant = xx * yy - xy * xy
  return [(xy * gy - yy * gx) / determinant, (xy * gx - xx * gy) / determinant]
}

function moved([x, y]: Point, [dx, dy]: Point, share: number): Point {
  return [x + share * dx, y + share * dy]
}
