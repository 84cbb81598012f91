import { expect, test } from 'vitest'
import { counted } from './counted.ts'
import { rosenbrock } from './optimizers/methods/testing/path.ts'

test('a point asked again in the same step or the next counts once, and later anew', () => {
  const watched = counted(rosenbrock)
  const calls = () => Object.values(watched.calls)
  watched.objective.gradient([1, 2])
  watched.objective.gradient([1, 2])
  watched.objective.value([1, 2])
  expect(calls()).toEqual([1, 1, 0])
  watched.stepMade()
  watched.objective.gradient([1, 2])
  expect(calls()).toEqual([1, 1, 0])
  watched.stepMade()
  watched.objective.value([1, 2])
  watched.objective.gradient([1, 2])
  watched.objective.hessian([0, -0])
  watched.objective.hessian([0, 0])
  expect(calls()).toEqual([2, 1, 2])
})

test('answers are those of the objective itself', () => {
  const { objective } = counted(rosenbrock)
  const x = [0.3, -0.7]
  expect([objective.value(x), objective.gradient(x), objective.hessian(x)]).toEqual([
    rosenbrock.value(x),
    rosenbrock.gradient(x),
    rosenbrock.hessian(x),
  ])
})
