import type { Field } from '../formula/field.ts'
import { batchOf, type DrawnSetting, drawnLines } from './drawnPython.ts'
import {
  columnsLine,
  hessianLines,
  lossLines,
  number,
  opening,
  plainGradientLines,
  type ScriptSetting,
  showLines,
} from './scriptParts.ts'

/** A whole NumPy script that runs a coded optimizer, whose `step(w)` is given, and prints every point of the run. */
export function methodPython(method: string, field: Field, setting: ScriptSetting): string {
  const { hypers, parameters, start, steps, drawn } = setting
  const asks = (name: string) => method.includes(`${name}(`)
  const named = (name: string) => (drawn ? `plain_${name}` : name)
  const lines = [
    ...opening('numpy', false, drawn !== undefined || method.includes('math.')),
    ...lossLines(field, parameters, 'numpy', named('loss')),
    ...(asks('gradient') ? plainGradientLines(named('gradient'), field, parameters, 'numpy') : []),
    ...(asks('hessian') ? hessianLines(named('hessian'), field, parameters) : []),
    ...(drawn ? drawnObjective(drawn, field, asks) : []),
    ...showLines(setting, 'numpy', named('loss')),
    ...Object.entries(hypers).map(([name, value]) => `${name} = ${number(value)}`),
    '',
    '',
    method,
    '',
    `w = np.array([${start.map(number).join(', ')}])`,
    columnsLine(field),
    'show(0)',
    `for t in range(1, ${steps} + 1):`,
    '    w = step(w)',
    '    show(t)',
    '',
  ]
  return lines.join('\n')
}

/** What a step sees: its batch, tilted by its noise, so that values and gradients belong together. */
function drawnObjective(
  drawn: DrawnSetting,
  { coordinates }: Field,
  asks: (name: string) => boolean,
): string[] {
  const { batch, noise } = drawn
  const given = batch ? `w, ${batchOf('numpy')}` : 'w'
  const noisy = (code: string) => (noise > 0 ? ` + ${number(noise)}*${code}` : '')
  return [
    ...drawnLines(drawn, coordinates.length, 'numpy'),
    ...seen('loss', `plain_loss(${given})${noisy('(noise_at(t, 0) @ w)')}`),
    ...(asks('gradient')
      ? seen('gradient', `plain_gradient(${given})${noisy('noise_at(t, 0)')}`)
      : []),
    ...(asks('hessian') ? seen('hessian', `plain_hessian(${given})`) : []),
  ]
}

function seen(name: string, code: string): string[] {
  return [`def ${name}(w):`, `    return ${code}`, '', '']
}
