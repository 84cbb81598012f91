import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mathml } from '../print/mathml.ts'
import { python } from '../print/python.ts'
import { fieldObjective, typedField } from './field.ts'

const pieces =
  `x y z xy e pi π sin cos^2 sqrt √ |x| | ( ) ( ) , + - * / ^ ² ⁻¹ < <= == = != where( max( clamp( relu
  norm( gradient( u u = 2 0 1e-3 1e400 .5 . # @ 😀 （ ） ＋ ｘ − · θ constructor __proto__ \\ " '`.split(
    /\s+/,
  )
const text = fc.oneof(
  fc.array(fc.constantFrom(...pieces, ' ', '\n'), { maxLength: 40 }).map((some) => some.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
)

it('whatever is typed is read or refused with a place in it', () => {
  let read = 0
  fc.assert(
    fc.property(text, (typed) => {
      const parsed = typedField(typed, ['a'])
      if (parsed.ok) {
        read += 1
        const objective = fieldObjective(parsed.value, { a: 1 })
        const x = parsed.value.coordinates.map(() => 0.3)
        expect(objective.gradient(x)).toHaveLength(x.length)
        expect([undefined, x.length]).toContain(objective.hessian(x)?.length)
        expect(mathml(parsed.value.value)).toMatch(/^<math.*<\/math>$/s)
        expect(python(parsed.value.value, new Set(), 'torch')).not.toContain('undefined')
        return
      }
      const { line, column, length } = parsed.error
      const lines = typed.split(/\r\n|\r|\n/)
      expect(line).toBeLessThan(lines.length)
      expect(column).toBeLessThanOrEqual(lines[line]?.length ?? -1)
      expect(length).toBeGreaterThanOrEqual(0)
    }),
    { seed: 7, numRuns: 5000 },
  )
  expect(read).toBeGreaterThan(40)
})
