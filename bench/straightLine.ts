import type { Algebra } from '../src/core/formula/evaluate.ts'
import { doubles } from '../src/core/formula/evaluate.ts'
import type { Field } from '../src/core/formula/field.ts'
import type { Rule } from '../src/core/rule/rule.ts'
import {
  initialState,
  type Quantity,
  type Setting,
  step,
  surroundings,
} from '../src/core/rule/step.ts'

/** Makes `steps` steps and writes each point, its coordinates and f, before the step from it. */
type Run = (state: number[], fixed: readonly number[], steps: number, out: Float64Array) => void

/**
 * The rival of the compiler: the same rule on the same landscape as straight-line JavaScript by `new Function`, every
 * value computed once, what never changes before the loop. Returns what fills `out` from the start on.
 */
export function straightLine(field: Field, rule: Rule, setting: Setting) {
  const run = compile(field, rule)
  const around = surroundings(doubles, field, setting.parameters)
  const hypers = new Map(Object.entries(setting.hypers))
  const state = [...initialState(rule, around, hypers, setting.start).values()].flat()
  const fixed = [
    ...rule.hypers.map((name) => setting.hypers[name]!),
    ...field.parameters.map((name) => setting.parameters[name]!),
  ]
  const carried = [...setting.start, ...state]
  return (steps: number, out: Float64Array) => run(carried, fixed, steps, out)
}

function compile(field: Field, rule: Rule): Run {
  const { algebra, before, inside } = source()
  const fixed = (name: string) => `fixed_${identifier(name)}`
  const hypers = new Map(rule.hypers.map((name) => [name, fixed(name)]))
  const parameters = Object.fromEntries(field.parameters.map((name) => [name, fixed(name)]))
  const vector = (name: string) => field.coordinates.map((x) => `${identifier(name)}_${x}`)
  const names = new Map(
    Object.keys(rule.initial).map((name): [string, Quantity<string>] => [
      name,
      rule.vectors.has(name) ? vector(name) : identifier(name),
    ]),
  )
  const w = vector('w')
  const around = surroundings(algebra, field, parameters)
  const after = step(rule, around, hypers, { t: 't', w, state: names })
  const carried = [...w, ...[...names.values()].flat()]
  const next = [...after.w, ...[...names.keys()].flatMap((name) => after.state.get(name)!)]
  const stride = w.length + 1
  return new Function(
    'state',
    'fixed',
    'steps',
    'out',
    `${[...hypers.values(), ...Object.values(parameters)].map((name, i) => `const ${name} = fixed[${i}];`).join('\n')}
    ${carried.map((name, i) => `let ${name} = state[${i}];`).join('\n')}
    ${before.join('\n')}
    for (let at = 0, t = 1; t <= steps; t++, at += ${stride}) {
      ${inside.join('\n')}
      ${[...w, after.f].map((name, i) => `out[at + ${i}] = ${name};`).join('\n')}
      ${next.map((name, i) => `const next${i} = ${name};`).join('\n')}
      ${carried.map((name, i) => `${name} = next${i};`).join('\n')}
    }
    ${carried.map((name, i) => `state[${i}] = ${name};`).join('\n')}`,
  ) as Run
}

/** Running powers have names no program takes. */
function identifier(name: string) {
  return `${name.replace(/\W/g, '_')}_`
}

/** An algebra whose numbers are names in a program; equal values get one name. */
function source() {
  const names = new Map<string, string>()
  const before: string[] = []
  const inside: string[] = []
  const isFixed = (name: string) => /^(fixed_|before|[(\d])/.test(name)
  const define = (expression: string, parts: readonly string[]) => {
    const known = names.get(expression)
    if (known) return known
    const place = parts.every(isFixed) ? before : inside
    const name = `${place === before ? 'before' : 'inside'}${names.size}`
    names.set(expression, name)
    place.push(`const ${name} = ${expression};`)
    return name
  }
  const infix = (operator: string) => (a: string, b: string) =>
    define(`${a} ${operator} ${b}`, [a, b])
  const call = (name: string) => [
    name,
    (...parts: string[]) => define(`Math.${name}(${parts.join(', ')})`, parts),
  ]
  const algebra = {
    ...Object.fromEntries(
      ['+', '-', '*', '/', '<', '<=', '>', '>=', '=='].map((o) => [o, infix(o)]),
    ),
    ...Object.fromEntries(
      [
        ...'min max sqrt abs floor exp log sin cos tan asin acos atan atan2 sinh cosh tanh'.split(
          ' ',
        ),
      ].map(call),
    ),
    constant: (value: number) =>
      value < 0 || Object.is(value, -0)
        ? `(${Object.is(value, -0) ? '-0' : value})`
        : String(value),
    neg: (a: string) => define(`-${a}`, [a]),
    '^': (a: string, b: string) => define(`Math.pow(${a}, ${b})`, [a, b]),
    '!=': infix('!='),
    where: (c: string, a: string, b: string) => define(`${c} ? ${a} : ${b}`, [c, a, b]),
  } as unknown as Algebra<string>
  return { algebra, before, inside }
}
