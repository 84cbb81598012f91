/**
 * A formula as plain data: a number, a name, or an operator with its parts, as in
 * `['+', ['^', 'x', 2], ['sin', 'y']]`. It can be compared with `toEqual`, printed as JSON and sent across threads.
 */
export type Tree = number | string | Operation
export type Operation = readonly [operator: string, ...parts: Tree[]]
