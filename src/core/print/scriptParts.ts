import type { Samples } from '../data/samples.ts'
import type { Field } from '../formula/field.ts'
import { namesIn, operationsOf, rewrite } from '../formula/order.ts'
import type { Operation, Tree } from '../formula/tree.ts'
import { isVector } from '../rule/vectors.ts'
import { batchOf, type DrawnSetting, drawnLines } from './drawnPython.ts'
import { arrays, type Library, python } from './python.ts'
import { pythonName } from './pythonName.ts'

/** What a script is about: one run on one landscape. */
export interface ScriptSetting {
  readonly hypers: Readonly<Record<string, number>>
  readonly parameters: Readonly<Record<string, number>>
  readonly start: readonly number[]
  readonly steps: number
  /** Stands before every row. */
  readonly run: number
  /** What its steps draw, if they draw anything. */
  readonly drawn?: DrawnSetting | undefined
}

/** The lines before everything else. With JAX they fetch optax where the script calls it, with NumPy math where it is used. */
export function opening(library: Library, callsOptax = false, needsMath = false): string[] {
  if (library === 'torch') {
    // Else torch.where(c, 1.2, 1) gives 32 bits.
    return ['import math', '', 'import torch', '', 'torch.set_default_dtype(torch.float64)', '', '']
  }
  if (library === 'optax') {
    return [
      'import math',
      '',
      'import jax',
      'import jax.numpy as jnp',
      ...(callsOptax ? ['import optax'] : []),
      '',
      'jax.config.update("jax_enable_x64", True)',
      '',
      '',
    ]
  }
  // Both sides of np.where are computed, and the one that is not taken may well be 1/0.
  return [
    ...(needsMath ? ['import math', ''] : []),
    'import numpy as np',
    '',
    'np.seterr(all="ignore")',
    '',
    '',
  ]
}

/** `loss(w)`. Parameters are defaults of the function's arguments, where they cannot meet names of the rule; so are all samples. */
export function lossLines(field: Field, values: Values, library: Library, name = 'loss'): string[] {
  const { coordinates, samples } = field
  const { lines, codes } = withShared([field.value], field, library)
  if (samples) {
    return [
      ...dataLines(samples, library),
      `def ${name}(w, rows=data):`,
      unpacked(field),
      ...columnLines(samples),
      ...lines,
      `    return (${codes[0]}).mean()`,
      '',
      '',
    ]
  }
  const isConstant = ![...namesIn(field.value)].some((name) => coordinates.includes(name))
  // Autograd needs a way from the value to w.
  const rest = isConstant && library !== 'numpy' ? ` + 0*${coordinates[0]}` : ''
  return [
    `def ${name}(${argumentsOf(field, values)}):`,
    unpacked(field),
    ...lines,
    `    return ${codes[0]}${rest}`,
    '',
    '',
  ]
}

/** All samples, one a line. */
function dataLines({ columns, count, rows }: Samples, library: Library): string[] {
  const rowOf = (row: number) => rows.subarray(row * columns.length, (row + 1) * columns.length)
  const lines = Array.from({ length: count }, (_, row) => [...rowOf(row)].map(number).join(', '))
  return [
    `data = ${library === 'torch' ? 'torch.tensor' : `${arrays[library]}.array`}([`,
    ...lines.map((line) => `    [${line}],`),
    '])',
    '',
    '',
  ]
}

function columnLines({ columns }: Samples): string[] {
  return [`    ${columns.join(', ')}${columns.length === 1 ? ',' : ''} = rows.T`]
}

/**
 * `gradient(w)`: with torch autograd's, which takes other values at kinks; with NumPy ours; with JAX its own where there can be no kink.
 * Where it is drawn it is that of the step's batch with the step's noise.
 */
export function gradientLines(
  field: Field,
  { parameters, drawn }: Pick<ScriptSetting, 'parameters' | 'drawn'>,
  library: Library,
): string[] {
  if (!drawn) return plainGradientLines('gradient', field, parameters, library)
  const { batch, noise } = drawn
  const noisy = noise > 0 ? ` + ${number(noise)}*noise_at(t, calls - 1)` : ''
  return [
    ...plainGradientLines('plain_gradient', field, parameters, library),
    ...drawnLines(drawn, field.coordinates.length, library),
    ...(noisy ? ['calls = 0', '', ''] : []),
    'def gradient(w):',
    ...(noisy ? ['    global calls', '    calls += 1'] : []),
    `    return plain_gradient(${batch ? `w, ${batchOf(library)}` : 'w'})${noisy}`,
    '',
    '',
  ]
}

/** What begins every step that draws noise by `gradient`. */
export function callsLines({ drawn }: ScriptSetting): string[] {
  return drawn && drawn.noise > 0 ? ['    calls = 0'] : []
}

/** The gradient of all samples, or of those given, without noise. */
export function plainGradientLines(
  name: string,
  field: Field,
  values: Values,
  library: Library,
): string[] {
  const { samples } = field
  const [more, given] = samples ? [', rows=data', ', rows'] : ['', '']
  if (library === 'torch') {
    return [
      `def ${name}(w${more}):`,
      '    w = w.detach().requires_grad_()',
      `    return torch.autograd.grad(loss(w${given}), w)[0]`,
      '',
      '',
    ]
  }
  if (library === 'optax' && isSmooth(field.value)) return [`${name} = jax.grad(loss)`, '', '']
  const { lines, codes } = withShared(field.gradient, field, library)
  return [
    ...(library === 'optax'
      ? ['# Written out, because jax.grad takes other values at kinks.']
      : []),
    `def ${name}(${argumentsOf(field, values)}${more}):`,
    unpacked(field),
    ...(samples ? columnLines(samples) : []),
    ...lines,
    `    return ${arrays[library]}.array([`,
    ...codes.map((code) => `        ${samples ? `${arrays[library]}.mean(${code})` : code},`),
    '    ], dtype=float)',
    '',
    '',
  ]
}

/** The Hessian as NumPy, by the core's own derivatives; `None` where f is not twice differentiable. */
export function hessianLines(name: string, field: Field, values: Values): string[] {
  const { samples, hessian, kinks } = field
  const trees = [field.value, ...kinks, ...hessian.flat()]
  const { lines, codes } = withShared(trees, field, 'numpy')
  const mean = (code: string) => (samples ? `np.mean(${code})` : code)
  const rows = hessian.map((row, i) =>
    row.map((_, j) => mean(codes[1 + kinks.length + i * row.length + j]!)).join(', '),
  )
  return [
    `def ${name}(${argumentsOf(field, values)}${samples ? ', rows=data' : ''}):`,
    unpacked(field),
    ...(samples ? columnLines(samples) : []),
    ...lines,
    `    if not np.isfinite(${codes[0]}).all():`,
    '        return None',
    ...codes
      .slice(1, 1 + kinks.length)
      .flatMap((code) => [`    if np.any(${code} == 0):`, '        return None  # A kink.']),
    '    matrix = np.array([',
    ...rows.map((row) => `        [${row}],`),
    '    ], dtype=float)',
    '    return matrix if np.isfinite(matrix).all() else None',
    '',
    '',
  ]
}

/** `show(step)`, which prints a row and ends the script where numbers end. */
export function showLines({ run }: ScriptSetting, library: Library, value = 'loss'): string[] {
  const finite = library === 'numpy' ? 'np.isfinite(row).all()' : 'all(map(math.isfinite, row))'
  return [
    'def show(step):',
    `    row = [*w.tolist(), float(${value}(w))]`,
    `    if not ${finite}:`,
    '        raise SystemExit  # The run has diverged.',
    `    print(${run}, step, *row, sep=",")`,
    '',
    '',
  ]
}

/** The line of column names. */
export function columnsLine({ coordinates }: Field): string {
  return `print("run,step,${coordinates.join(',')},value")`
}

/** Whether a formula has derivatives wherever it has a value, by what it is made of. */
function isSmooth(tree: Tree): boolean {
  return operationsOf(tree).every(
    ([name, , b]) => smooth.has(name) || (name === '^' && Number.isInteger(b)),
  )
}

const smooth = new Set('+ - * / neg exp sin cos tan sinh cosh tanh atan sigmoid'.split(' '))

/** With a point, so that Python does not take it for an integer. */
export function number(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e21 ? value.toFixed(1) : String(value)
}

type Values = Readonly<Record<string, number>>

function argumentsOf({ parameters }: Field, values: Values): string {
  const given = parameters.map(
    (name) => `, ${pythonName(argument(name))}=${number(values[name] ?? Number.NaN)}`,
  )
  return `w${given.join('')}`
}

function unpacked({ coordinates }: Field): string {
  return `    ${coordinates.join(', ')}${coordinates.length === 1 ? ',' : ''} = w`
}

/** A parameter that is called w gets an underscore, w_ another one. */
function argument(name: string): string {
  return /^w_*$/.test(name) ? `${name}_` : name
}

/** Operations that a formula may have before its shared parts get names. */
const readable = 60

/** Operations inside each other that a line may have: Python takes no more than 200 parentheses, and an operation may bring some. */
const deepest = 30

/** Trees as code; what large ones share is computed once, in lines before, as is what lies too deep. */
function withShared(
  trees: readonly Tree[],
  field: Field,
  library: Library,
): { readonly lines: readonly string[]; readonly codes: readonly string[] } {
  const plain = trees.map((tree) => rewrite(tree, renamed(field)))
  const vectors = new Set([...field.coordinates, ...(field.samples?.columns ?? [])])
  if (writtenOut(plain) <= readable) {
    return { lines: [], codes: plain.map((tree) => python(tree, vectors, library)) }
  }
  const uses = usesIn(plain)
  const names = new Map<Operation, string>()
  const depths = new Map<Operation, number>()
  const lines: string[] = []
  const depthOf = (part: Tree) =>
    typeof part === 'object' && !names.has(part) ? (depths.get(part) ?? 0) : 0
  const short = (tree: Tree): Tree => {
    for (const operation of operationsOf(tree, (known) => names.has(known))) {
      const [, ...parts] = operation
      depths.set(operation, 1 + Math.max(...parts.map(depthOf)))
      if ((uses.get(operation) ?? 0) < 2 && depthOf(operation) < deepest) continue
      const body = shortened(operation, names)
      const name = `_${names.size + 1}`
      if (isVector(body, vectors)) vectors.add(name)
      lines.push(`    ${name} = ${python(body, vectors, library)}`)
      names.set(operation, name)
    }
    return typeof tree === 'object' ? (names.get(tree) ?? shortened(tree, names)) : tree
  }
  return { lines, codes: plain.map((tree) => python(short(tree), vectors, library)) }
}

function renamed({ parameters }: Field): (leaf: number | string) => Tree {
  return (leaf) => (typeof leaf === 'string' && parameters.includes(leaf) ? argument(leaf) : leaf)
}

/** An operation with the names of what was computed before. */
function shortened(operation: Operation, names: ReadonlyMap<Operation, string>): Operation {
  const made = new Map<Operation, Tree>(names)
  for (const part of operationsOf(operation, (known) => names.has(known))) {
    const [operator, ...parts] = part
    const known = (each: Tree) => (typeof each === 'object' ? (made.get(each) ?? each) : each)
    made.set(part, [operator, ...parts.map(known)])
  }
  return made.get(operation) as Operation
}

/** How often each operation is a part of another one, or a whole. */
function usesIn(trees: readonly Tree[]): ReadonlyMap<Operation, number> {
  const uses = new Map<Operation, number>()
  const seen = new Set<Operation>()
  const use = (part: Tree) => {
    if (typeof part === 'object') uses.set(part, (uses.get(part) ?? 0) + 1)
  }
  for (const tree of trees) {
    use(tree)
    for (const operation of operationsOf(tree, (known) => seen.has(known))) {
      seen.add(operation)
      for (const part of operation.slice(1)) use(part as Tree)
    }
  }
  return uses
}

/** Operations in all trees, shared ones as often as they occur. */
function writtenOut(trees: readonly Tree[]): number {
  const sizes = new Map<Operation, number>()
  const sizeOf = (tree: Tree) => (typeof tree === 'object' ? (sizes.get(tree) ?? 0) : 0)
  for (const tree of trees) {
    for (const operation of operationsOf(tree, (known) => sizes.has(known))) {
      const parts = operation.slice(1) as Tree[]
      sizes.set(operation, 1 + parts.reduce<number>((sum, part) => sum + sizeOf(part), 0))
    }
  }
  return trees.reduce<number>((sum, tree) => sum + sizeOf(tree), 0)
}
