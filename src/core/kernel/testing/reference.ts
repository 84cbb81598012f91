import type { Field } from '../../formula/field.ts'
import type { Rule } from '../../rule/rule.ts'
import { referencePath, type Setting } from '../../rule/step.ts'

/** The first points of a run by the interpreter, each with its value, all numbers in order. */
export function referencePoints(
  rule: Rule,
  field: Field,
  setting: Setting,
  count: number,
): number[] {
  const numbers: number[] = []
  for (const { w, f } of referencePath(rule, field, setting)) {
    if (numbers.length === count * (w.length + 1)) break
    numbers.push(...w, f)
  }
  return numbers
}

/** Where two lists differ in any bit but those of a NaN; nothing where they are alike. */
export function firstDifference(
  found: readonly number[],
  expected: readonly number[],
): string | undefined {
  if (found.length !== expected.length) return `${found.length} for ${expected.length} numbers`
  const place = found.findIndex((value, at) => !Object.is(value, expected[at]))
  return place < 0 ? undefined : `number ${place}: ${found[place]} for ${expected[place]}`
}
