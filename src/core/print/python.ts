import { comparisons } from '../formula/functions.ts'
import type { Operation, Tree } from '../formula/tree.ts'
import { isVector } from '../rule/vectors.ts'
import { pythonName } from './pythonName.ts'

/** NumPy, and jax.numpy beside optax, take numbers and arrays alike; torch takes tensors, and Python's own functions the numbers. */
export type Library = 'torch' | 'numpy' | 'optax'

/** The module whose functions take arrays, as a script calls it. */
export const arrays = { torch: 'torch', numpy: 'np', optax: 'jnp' } as const satisfies Record<
  Library,
  string
>

/** A tree as a Python expression. `vectors` are the names that hold tensors or arrays, all others hold numbers. */
export function python(tree: Tree, vectors: ReadonlySet<string>, library: Library): string {
  return write(tree, { library, isVector: (part) => isVector(part, vectors) }).code
}

interface Writing {
  readonly library: Library
  isVector(tree: Tree): boolean
}

interface Written {
  readonly code: string
  readonly binding: number
}

/** How strongly Python's operators bind. `-x**2` is −(x²), and `2**-x` needs no brackets. */
const [choosing, comparing, adding, multiplying, signing, raising, whole] = [
  0, 1, 2, 3, 4, 5, 6,
] as const

const infix = new Map<string, readonly [sign: string, binding: number]>([
  ['+', [' + ', adding]],
  ['-', [' - ', adding]],
  ['*', ['*', multiplying]],
  ['/', ['/', multiplying]],
])
for (const sign of comparisons) infix.set(sign, [` ${sign} `, comparing])

function write(tree: Tree, writing: Writing): Written {
  if (typeof tree === 'number') return writeNumber(tree, writing.library)
  if (typeof tree === 'string') return { code: pythonName(tree), binding: whole }
  const [name, a = 0, b = 0] = tree
  const at = (part: Tree, least: number) => bracketed(part, least, writing)
  const sign = infix.get(name)
  if (sign) {
    const [code, binding] = sign
    return { code: `${at(a, binding)}${code}${at(b, binding + 1)}`, binding }
  }
  switch (name) {
    case 'neg':
      return { code: `-${at(a, signing)}`, binding: signing }
    case '^':
      return { code: `${at(a, whole)}**${at(b, signing)}`, binding: raising }
    case 'dot':
      return { code: `${at(a, whole)} @ ${at(b, whole)}`, binding: multiplying }
    case 'gradient':
      return call('gradient', [a], writing)
    case 'norm':
      return call(`${arrays[writing.library]}.linalg.norm`, [a], writing)
    case 'where':
      return writeChoice(tree, writing)
    case 'clamp':
      return writeClamp(tree, writing)
    default:
      return writing.library === 'torch' ? torchCall(tree, writing) : numpyCall(tree, writing)
  }
}

function bracketed(tree: Tree, least: number, writing: Writing): string {
  const { code, binding } = write(tree, writing)
  return binding < least ? `(${code})` : code
}

function writeNumber(value: number, library: Library): Written {
  const constant = constantNames.get(value)
  if (constant)
    return { code: `${library === 'torch' ? 'math' : arrays[library]}.${constant}`, binding: whole }
  const code = Object.is(value, -0) ? '-0.0' : String(value)
  return { code, binding: value < 0 || Object.is(value, -0) ? signing : whole }
}

const constantNames = new Map([
  [Math.PI, 'pi'],
  [Math.E, 'e'],
  [Infinity, 'inf'],
])

function call(name: string, parts: readonly Tree[], writing: Writing): Written {
  return {
    code: `${name}(${parts.map((part) => write(part, writing).code).join(', ')})`,
    binding: whole,
  }
}

/** Over numbers a choice is lazy, over arrays both sides are computed. */
function writeChoice([, condition = 0, a = 0, b = 0]: Operation, writing: Writing): Written {
  const at = (part: Tree, least: number) => bracketed(part, least, writing)
  if (writing.isVector(condition)) {
    const name = `${arrays[writing.library]}.where`
    // torch takes two integers for a choice between integers.
    const sides = [a, b].map((side) =>
      Number.isSafeInteger(side) ? `${side}.0` : at(side, choosing),
    )
    return { code: `${name}(${[at(condition, choosing), ...sides].join(', ')})`, binding: whole }
  }
  const code = `${at(a, comparing)} if ${at(condition, comparing)} else ${at(b, choosing)}`
  return { code, binding: choosing }
}

function writeClamp([, a = 0, low = 0, high = 0]: Operation, writing: Writing): Written {
  if (writing.library !== 'torch') {
    return call(`${arrays[writing.library]}.clip`, [a, low, high], writing)
  }
  if (!writing.isVector(a) || writing.isVector(low) || writing.isVector(high)) {
    return write(['min', ['max', a, low], high], writing)
  }
  return call(`${bracketed(a, whole, writing)}.clamp`, [low, high], writing)
}

const numpyNames = new Map([
  ['asin', 'arcsin'],
  ['acos', 'arccos'],
  ['atan', 'arctan'],
  ['atan2', 'arctan2'],
  ['min', 'minimum'],
  ['max', 'maximum'],
])

function numpyCall([name, ...parts]: Operation, writing: Writing): Written {
  const made = written(composites.get(name), parts, writing)
  return made ?? call(`${arrays[writing.library]}.${numpyNames.get(name) ?? name}`, parts, writing)
}

function torchCall(tree: Operation, writing: Writing): Written {
  const [name, ...parts] = tree
  const [a = 0, b = 0] = parts
  if (!writing.isVector(tree)) return numberCall(tree, writing)
  if (torchFunctions.has(name)) return call(torchFunctions.get(name) ?? name, [a], writing)
  const made = written(composites.get(name), parts, writing)
  if (made) return made
  const asTensor = (part: Tree) => {
    const { code } = write(part, writing)
    return writing.isVector(part) ? code : `torch.as_tensor(${code})`
  }
  // With a number beside a tensor, torch has clamp instead of minimum.
  if ((name === 'min' || name === 'max') && writing.isVector(a) !== writing.isVector(b)) {
    const [tensor, bound] = writing.isVector(a) ? [a, b] : [b, a]
    const side = name === 'min' ? 'max' : 'min'
    const code = `${bracketed(tensor, whole, writing)}.clamp(${side}=${write(bound, writing).code})`
    return { code, binding: whole }
  }
  const known = name === 'min' ? 'minimum' : name === 'max' ? 'maximum' : name
  return { code: `torch.${known}(${parts.map(asTensor).join(', ')})`, binding: whole }
}

const torchFunctions = new Map([
  ['sigmoid', 'torch.sigmoid'],
  ['relu', 'torch.relu'],
  ['leaky_relu', 'torch.nn.functional.leaky_relu'],
  ['elu', 'torch.nn.functional.elu'],
])

function numberCall([name, ...parts]: Operation, writing: Writing): Written {
  const made = written(composites.get(name), parts, writing)
  if (made) return made
  if (name === 'sign') {
    const a = bracketed(parts[0] ?? 0, adding, writing)
    return { code: `((${a} > 0) - (${a} < 0))`, binding: whole }
  }
  const builtIn = name === 'min' || name === 'max' || name === 'abs'
  return call(builtIn ? name : `math.${name}`, parts, writing)
}

function written(
  composite: ((a: Tree) => Tree) | undefined,
  [a = 0]: readonly Tree[],
  writing: Writing,
): Written | undefined {
  return composite && write(composite(a), writing)
}

/** What a library lacks, in terms of what it has. */
const composites: ReadonlyMap<string, (a: Tree) => Tree> = new Map<string, (a: Tree) => Tree>([
  ['sigmoid', (a) => ['/', 1, ['+', 1, ['exp', ['neg', a]]]]],
  ['relu', (a) => ['max', a, 0]],
  ['leaky_relu', (a) => ['where', ['>', a, 0], a, ['*', 0.01, a]]],
  ['elu', (a) => ['where', ['>', a, 0], a, ['expm1', a]]],
  ['softplus', (a) => ['+', ['max', a, 0], ['log1p', ['exp', ['neg', ['abs', a]]]]]],
])
