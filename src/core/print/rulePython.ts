import type { Field } from '../formula/field.ts'
import { namesIn } from '../formula/order.ts'
import type { Tree } from '../formula/tree.ts'
import type { Rule } from '../rule/rule.ts'
import type { Setting } from '../rule/step.ts'
import { isVector } from '../rule/vectors.ts'
import { type Library, python } from './python.ts'
import { pythonName } from './pythonName.ts'

/**
 * A whole script that runs a rule on a landscape and leaves the last point in `w`. With torch the gradient is autograd's,
 * which takes other values at kinks; with NumPy it is ours.
 */
export function rulePython(
  rule: Rule,
  field: Field,
  { hypers, parameters, start, steps }: Setting & { readonly steps: number },
  library: Library,
): string {
  const used = usedNames(rule)
  const hyperLines = rule.hypers
    .filter((name) => used.has(name))
    .map((name) => `${pythonName(name)} = ${number(hypers[name] ?? Number.NaN)}`)
  const list = start.map((value) => number(value)).join(', ')
  const lines = [
    ...header(library),
    ...landscape(field, parameters, library),
    ...hyperLines,
    `w = ${library === 'torch' ? 'torch.tensor' : 'np.array'}([${list}])`,
    ...Object.entries(rule.initial).map(([name, tree]) => starting(name, tree, rule, library)),
    `for t in range(1, ${steps} + 1):`,
    ...(used.has('f') ? ['    f = loss(w)'] : []),
    '    g = gradient(w)',
    ...rule.statements.map(({ name, tree }) => `    ${statement(name, tree, rule, library)}`),
    '',
  ]
  const script = lines.join('\n')
  return script.includes('math.') ? script : script.replace('import math\n', '')
}

function usedNames({ statements, initial }: Rule): Set<string> {
  const trees = [...statements.map(({ tree }) => tree), ...Object.values(initial)]
  return new Set(trees.flatMap((tree) => [...namesIn(tree)]))
}

function header(library: Library): string[] {
  if (library === 'torch') {
    // Else torch.where(c, 1.2, 1) gives 32 bits.
    return ['import math', 'import torch', '', 'torch.set_default_dtype(torch.float64)', '', '']
  }
  // Both sides of np.where are computed, and the one that is not taken may well be 1/0.
  return ['import numpy as np', '', 'np.seterr(all="ignore")', '', '']
}

/** Parameters are defaults of the function's arguments, where they cannot meet names of the rule. */
function landscape(
  { coordinates, parameters, value, gradient }: Field,
  values: Setting['parameters'],
  library: Library,
): string[] {
  const given = parameters.map(
    (name) => `, ${pythonName(name)}=${number(values[name] ?? Number.NaN)}`,
  )
  const inside = new Set(coordinates)
  const unpack = `    ${coordinates.join(', ')}${coordinates.length === 1 ? ',' : ''} = w`
  const loss = [
    `def loss(w${given.join('')}):`,
    unpack,
    `    return ${python(value, inside, library)}`,
  ]
  if (library === 'torch') return [...loss, '', '', ...torchGradient]
  const entries = gradient.map((tree) => `        ${python(tree, inside, library)},`)
  const ours = [
    `def gradient(w${given.join('')}):`,
    unpack,
    '    return np.array([',
    ...entries,
    '    ])',
  ]
  return [...loss, '', '', ...ours, '', '']
}

const torchGradient = [
  'def gradient(w):',
  '    w = w.detach().requires_grad_()',
  '    return torch.autograd.grad(loss(w), w)[0]',
  '',
  '',
]

function starting(name: string, tree: Tree, rule: Rule, library: Library): string {
  if (tree === 'w') return `${pythonName(name)} = ${library === 'torch' ? 'w.clone()' : 'w.copy()'}`
  return statement(name, tree, rule, library)
}

/** A vector that is set to one number holds it in every coordinate. */
function statement(name: string, tree: Tree, { vectors }: Rule, library: Library): string {
  const code = python(tree, vectors, library)
  if (!vectors.has(name) || isVector(tree, vectors)) return `${pythonName(name)} = ${code}`
  return `${pythonName(name)} = ${library === 'torch' ? 'torch' : 'np'}.full_like(w, ${code})`
}

/** With a point, so that Python does not take it for an integer. */
function number(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e21 ? value.toFixed(1) : String(value)
}
