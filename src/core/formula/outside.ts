/** A function that no formula says, of one number a coordinate. */
type Outside = (...x: number[]) => number

/** All there are on this thread, by the names that trees have for them. Filled by whoever loads files. */
export const outside: Record<string, Outside> = {}

/** Whether a tree means such a function: their names begin with a sign that no formula has. */
export function isOutside(operator: string): boolean {
  return operator.startsWith('@')
}
