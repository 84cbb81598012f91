import type { Field } from '../formula/field.ts'
import { namesIn } from '../formula/order.ts'
import type { Tree } from '../formula/tree.ts'
import type { Rule } from '../rule/rule.ts'
import { isVector } from '../rule/vectors.ts'
import { arrays, type Library, python } from './python.ts'
import { pythonName } from './pythonName.ts'
import {
  callsLines,
  columnsLine,
  gradientLines,
  lossLines,
  number,
  opening,
  type ScriptSetting,
  showLines,
} from './scriptParts.ts'

/** A whole script that runs a rule on a landscape and prints every point of the run, with the rule written out. */
export function rulePython(
  rule: Rule,
  field: Field,
  setting: ScriptSetting,
  library: Library,
): string {
  const { hypers, parameters, start, steps } = setting
  const used = usedNames(rule)
  const hyperLines = rule.hypers
    .filter((name) => used.has(name))
    .map((name) => `${pythonName(name)} = ${number(hypers[name] ?? Number.NaN)}`)
  const list = start.map((value) => number(value)).join(', ')
  const lines = [
    ...opening(library, false, setting.drawn !== undefined),
    ...lossLines(field, parameters, library),
    ...gradientLines(field, setting, library),
    ...showLines(setting, library),
    ...hyperLines,
    `w = ${library === 'torch' ? 'torch.tensor' : `${arrays[library]}.array`}([${list}])`,
    ...Object.entries(rule.initial).map(([name, tree]) => starting(name, tree, rule, library)),
    columnsLine(field),
    'show(0)',
    `for t in range(1, ${steps} + 1):`,
    ...callsLines(setting),
    ...(used.has('f') ? ['    f = loss(w)'] : []),
    '    g = gradient(w)',
    ...rule.statements.map(({ name, tree }) => `    ${statement(name, tree, rule, library)}`),
    '    show(t)',
    '',
  ]
  return lines.join('\n')
}

function usedNames({ statements, initial }: Rule): Set<string> {
  const trees = [...statements.map(({ tree }) => tree), ...Object.values(initial)]
  return new Set(trees.flatMap((tree) => [...namesIn(tree)]))
}

function starting(name: string, tree: Tree, rule: Rule, library: Library): string {
  if (tree === 'w') return `${pythonName(name)} = ${library === 'torch' ? 'w.clone()' : 'w.copy()'}`
  return statement(name, tree, rule, library)
}

/** A vector that is set to one number holds it in every coordinate. */
function statement(name: string, tree: Tree, { vectors }: Rule, library: Library): string {
  const code = python(tree, vectors, library)
  if (!vectors.has(name) || isVector(tree, vectors)) return `${pythonName(name)} = ${code}`
  return `${pythonName(name)} = ${arrays[library]}.full_like(w, ${code})`
}
