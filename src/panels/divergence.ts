import { type Divergence, explained, type LastSeen } from '../core/analysis/divergence.ts'
import { explosion } from '../core/ending.ts'
import type { Session } from '../session/session.ts'
import type { Trajectory } from '../session/trajectories.ts'
import { vertexStride } from '../worker/protocol.ts'

/** Steps after the last one seen that are looked at too: beyond them numbers soon say nothing. */
const further = 4

/** Looks at where a diverged run was last seen; `undefined` if there is nothing to look at. */
export async function explainDivergence(
  { race, ground, diagnose }: Session,
  run: number,
): Promise<Divergence | undefined> {
  const { trajectories, runs, dimension } = race.getState()
  const trajectory = trajectories[run]
  const choice = runs[run % runs.length]
  if (!trajectory || !choice) return undefined
  const seen = lastSeen(trajectory, ground.getState().domain)
  if (!seen) return undefined
  const end = { step: trajectory.count - 1, value: valueAt(trajectory, trajectory.count - 1) }
  const count = Math.min(further + 1, trajectory.count - seen.step)
  const points = Array.from({ length: count }, (_, i) => {
    const at = (seen.step + i) * trajectory.stride
    return [...trajectory.points.subarray(at, at + dimension)]
  })
  return explained(choice, seen, await diagnose(points), end)
}

/** Finds it in a number of looks that does not grow with the number of steps. */
export function lastSeen(
  trajectory: Trajectory,
  domain: readonly (readonly [number, number])[],
): LastSeen | undefined {
  const { vertices, vertexCount, points, stride, count } = trajectory
  if (count === 0) return undefined
  const isInside = (step: number) =>
    domain.every(([low, high], axis) => {
      const x = points[step * stride + axis]!
      return x >= low && x <= high
    })
  for (let vertex = vertexCount - 1; vertex >= 0; vertex--) {
    const step = vertices[vertex * vertexStride + 3]!
    if (!isInside(step)) continue
    const next = vertex + 1 < vertexCount ? vertices[(vertex + 1) * vertexStride + 3]! : count - 1
    return { step: lastWhere(isInside, step, next), inside: true }
  }
  const limit = explosion * (1 + Math.abs(valueAt(trajectory, 0)))
  const isTame = (step: number) => Math.abs(valueAt(trajectory, step)) < limit
  return { step: lastWhere(isTame, 0, count - 1), inside: false }
}

/** A step at which something holds that does not hold at the next, between one where it holds and a later one. */
function lastWhere(holds: (step: number) => boolean, from: number, to: number): number {
  if (holds(to)) return to
  let [low, high] = [from, to]
  while (high - low > 1) {
    const middle = (low + high) >>> 1
    if (holds(middle)) low = middle
    else high = middle
  }
  return low
}

function valueAt({ points, stride }: Trajectory, step: number): number {
  return points[(step + 1) * stride - 1]!
}
