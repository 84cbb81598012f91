/** A function that no formula says, of one number a coordinate. */
export type Outside = (...x: number[]) => number

const functions = new Map<string, Outside>()

/** Whether a tree means such a function: their names begin with a sign that no formula has. */
export function isOutside(operator: string): boolean {
  return operator.startsWith('@')
}

/** From now on trees of this thread may call it. */
export function defineOutside(name: string, call: Outside): void {
  functions.set(name, call)
}

/** The function of this name; where this thread has none, it is undefined everywhere. */
export function outside(name: string): Outside {
  return functions.get(name) ?? nowhere
}

/** All there are, by name, as a WebAssembly module imports them. */
export function outsideFunctions(): Readonly<Record<string, Outside>> {
  return Object.fromEntries(functions)
}

function nowhere(): number {
  return Number.NaN
}
