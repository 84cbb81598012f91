/** Every function a text may call, with its number of arguments. A Map, so that `constructor` is not in it. */
export const argumentCounts: ReadonlyMap<string, number> = new Map([
  ...['sqrt', 'abs', 'sign', 'floor', 'exp', 'log', 'ln'].map((name) => [name, 1] as const),
  ...['sin', 'cos', 'tan', 'asin', 'acos', 'atan'].map((name) => [name, 1] as const),
  ...['sinh', 'cosh', 'tanh'].map((name) => [name, 1] as const),
  ...['sigmoid', 'relu', 'leaky_relu', 'elu', 'softplus'].map((name) => [name, 1] as const),
  ...['min', 'max', 'pow', 'atan2'].map((name) => [name, 2] as const),
  ...['clamp', 'where'].map((name) => [name, 3] as const),
  ['norm', 1],
  ['dot', 2],
  ['gradient', 1],
])

/** They see a whole vector, so they mean something in rules only. */
export const ruleFunctions: ReadonlySet<string> = new Set(['norm', 'dot', 'gradient'])

/** Other names for what the tree already has a word for. */
export const synonyms: ReadonlyMap<string, string> = new Map([
  ['ln', 'log'],
  ['pow', '^'],
])

export const constants: ReadonlyMap<string, number> = new Map([
  ['pi', Math.PI],
  ['e', Math.E],
])

export const comparisons: ReadonlySet<string> = new Set(['<', '<=', '>', '>=', '==', '!='])
