import type { Field } from '../formula/field.ts'
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

/** A whole script that runs an optimizer of optax, by the call that makes it, and prints every point of the run. */
export function optaxPython(call: string, field: Field, setting: ScriptSetting): string {
  const { parameters, start, steps } = setting
  const lines = [
    ...opening('optax', true),
    ...lossLines(field, parameters, 'optax'),
    ...gradientLines(field, setting, 'optax'),
    ...showLines(setting, 'optax'),
    `w = jnp.array([${start.map(number).join(', ')}])`,
    `optimizer = ${call}`,
    'state = optimizer.init(w)',
    columnsLine(field),
    'show(0)',
    `for t in range(1, ${steps} + 1):`,
    ...callsLines(setting),
    '    updates, state = optimizer.update(gradient(w), state, w)',
    '    w = optax.apply_updates(w, updates)',
    '    show(t)',
    '',
  ]
  return lines.join('\n')
}
