import { describe, expect, it } from 'vitest'
import { doubles, evaluate } from '../formula/evaluate.ts'
import type { Field } from '../formula/field.ts'
import type { Tree } from '../formula/tree.ts'
import { objectiveKernel } from './objective.ts'
import { answerAt } from './testing/machine.ts'
import { fieldFrom, oddLandscapes, oddSetting } from './testing/odd.ts'
import { firstDifference } from './testing/reference.ts'

type Values = Readonly<Record<string, number>>

/** The same numbers by the interpreter, tree by tree. */
function referenceAnswer(field: Field, parameters: Values, x: readonly number[]): number[] {
  const coordinates = Object.fromEntries(field.coordinates.map((name, i) => [name, x[i]!]))
  const values: Values = { ...parameters, ...coordinates }
  const valueOf = (tree: Tree) => evaluate(tree, doubles, (name) => values[name] ?? Number.NaN)
  const lowerHalf = field.hessian.flatMap((row, i) => row.filter((_, column) => column <= i))
  const isKink = field.kinks.some((kink) => valueOf(kink) === 0)
  return [...[field.value, ...field.gradient, ...lowerHalf].map(valueOf), isKink ? 0 : 1]
}

/** Points of every sign, with zeros of both kinds among them, on the lines x = y and off them. */
const ordinates = [-1.25, -0, 0, 0.5, 1, 3]

describe('an objective kernel', () => {
  it.each(oddLandscapes)('has the bits of single trees on $formula', (odd) => {
    const { field, setting } = oddSetting(odd)
    const kernel = objectiveKernel(field)
    for (const first of ordinates) {
      for (const second of ordinates) {
        const x = [first, second, 0.25].slice(0, field.coordinates.length)
        const found = answerAt(kernel, setting.parameters, x)
        const expected = referenceAnswer(field, setting.parameters, x)
        expect(firstDifference(found, expected), `at ${x}`).toBeUndefined()
      }
    }
  })

  it('writes value, gradient, Hessian up to its diagonal, and whether no kink is there', () => {
    const kernel = objectiveKernel(fieldFrom('a x^2 y + abs(y)', ['x', 'y'], ['a']))
    expect(kernel.fixed).toEqual(['a'])
    expect(answerAt(kernel, { a: 3 }, [2, 5])).toEqual([65, 60, 13, 30, 12, 0, 1])
    expect(answerAt(kernel, { a: 3 }, [2, 0]).at(-1)).toBe(0)
  })

  it('takes one coordinate and three', () => {
    const one = objectiveKernel(fieldFrom('x^3', ['x']))
    expect(answerAt(one, {}, [2])).toEqual([8, 12, 12, 1])
    const three = objectiveKernel(fieldFrom('x y z^2', ['x', 'y', 'z']))
    expect(answerAt(three, {}, [2, 3, 1])).toEqual([6, 3, 2, 12, 0, 1, 0, 6, 4, 12, 1])
  })
})
