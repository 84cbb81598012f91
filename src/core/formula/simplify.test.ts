import { expect, it, test } from 'vitest'
import { parse } from './parse.ts'
import { simplify } from './simplify.ts'
import type { Operation, Tree } from './tree.ts'

const names = { knows: (name: string) => /^[a-z]$|^lr$/.test(name), inRule: true }

function simplified(text: string, values: Readonly<Record<string, number>>): Tree {
  const parsed = parse(text, names)
  if (!parsed.ok) throw new Error(text)
  return simplify(parsed.value, values)
}

const table: readonly (readonly [string, Record<string, number>, Tree])[] = [
  ['g + d*w', { d: 0 }, 'g'],
  ['g - d*w', { d: 0 }, 'g'],
  ['d*w - g', { d: 0 }, ['neg', 'g']],
  ['m*v + where(t == 1, 1, 1 - d)*g', { d: 0 }, ['+', ['*', 'm', 'v'], 'g']],
  ['lr/(1 + (t - 1)*d)*g', { d: 0 }, ['*', 'lr', 'g']],
  ['w/1', {}, 'w'],
  ['0/w', {}, 0],
  ['w^1', {}, 'w'],
  ['w^d', { d: 0 }, 1],
  ['2*3 + w', {}, ['+', 6, 'w']],
  ['where(d > 0, w, g)', { d: 1 }, 'w'],
  ['where(d > 0, w, g)', { d: 0 }, 'g'],
  ['where(t > 0, w, w)', {}, 'w'],
  ['clamp(d, 0, 1)', { d: 3 }, 1],
  ['norm(w)*d', { d: 1 }, ['norm', 'w']],
]
test.each(table)('%s with %o', (text, values, tree) => {
  expect(simplified(text, values)).toEqual(tree)
})

it('keeps what does not change, and shares it', () => {
  const tree: Tree = ['+', ['sin', 'x'], ['*', 'd', 'y']]
  expect(simplify(tree, {})).toBe(tree)
  const simpler = simplify(tree, { d: 2 })
  expect(simpler).toEqual(['+', ['sin', 'x'], ['*', 2, 'y']])
  expect((simpler as Operation)[1]).toBe(tree[1])
})

it('takes no name from the prototype of the values', () => {
  expect(simplify(['+', 'constructor', 1], {})).toEqual(['+', 'constructor', 1])
})
