import type { NewtonSolved } from '../../internals.ts'
import { eigen } from '../../linalg/eigen.ts'
import { dot, minus } from '../../linalg/vector.ts'
import type { Objective } from '../../objective.ts'
import type { Made } from '../../optimizer.ts'

/** A Newton step told along the axes of the Hessian: what the gradient is divided by there, and how far that leads. */
export function toldAxes(
  { x, next }: Made<unknown>,
  objective: Objective,
  divisorOf: (eigenvalue: number) => number,
): NewtonSolved | undefined {
  const hessian = objective.hessian(x)
  if (!hessian) return undefined
  const { values, vectors } = eigen(hessian)
  const step = minus(next.x, x)
  return {
    kind: 'newton',
    axes: values.map((eigenvalue, i) => ({
      eigenvalue,
      direction: vectors[i]!,
      divisor: divisorOf(eigenvalue),
      moved: dot(step, vectors[i]!),
    })),
  }
}
