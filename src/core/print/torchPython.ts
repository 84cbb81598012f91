import type { Modifiers } from '../experiment.ts'
import type { Field } from '../formula/field.ts'
import { modifiersOf } from '../rule/modifiers/index.ts'
import { scheduleRule } from '../rule/modifiers/rate.ts'
import { batchOf, type DrawnSetting, drawnLines } from './drawnPython.ts'
import { python } from './python.ts'
import {
  columnsLine,
  lossLines,
  number,
  opening,
  type ScriptSetting,
  showLines,
} from './scriptParts.ts'

/** A whole script that runs an optimizer of torch.optim, by the call that makes it, and prints every point of the run. */
export function torchPython(
  call: string,
  field: Field,
  setting: ScriptSetting,
  modifiers: Modifiers,
): string {
  const { parameters, start, steps, drawn } = setting
  const around = linesAround(setting.hypers, modifiers)
  const searches = call.startsWith('torch.optim.LBFGS')
  const lossName = drawn ? 'drawn_loss' : 'loss'
  const lines = [
    ...opening('torch'),
    ...lossLines(field, parameters, 'torch'),
    ...showLines(setting, 'torch'),
    ...(drawn ? drawnLoss(drawn, field) : []),
    ...(searches ? closureOf(lossName) : []),
    ...around.settings,
    `w = torch.tensor([${start.map(number).join(', ')}], requires_grad=True)`,
    `optimizer = ${call}`,
    ...around.state,
    columnsLine(field),
    'show(0)',
    `for t in range(1, ${steps} + 1):`,
    ...(searches
      ? ['    optimizer.step(closure)']
      : [
          '    optimizer.zero_grad()',
          `    ${lossName}(w).backward()`,
          ...around.before,
          '    optimizer.step()',
          ...around.after,
        ]),
    '    show(t)',
    '',
  ]
  return lines.join('\n')
}

function closureOf(loss: string): string[] {
  return [
    'def closure():',
    '    optimizer.zero_grad()',
    `    value = ${loss}(w)`,
    '    value.backward()',
    '    return value',
    '',
    '',
  ]
}

/** Of the step's batch, tilted so that its gradient has the step's noise. */
function drawnLoss(drawn: DrawnSetting, { coordinates }: Field): string[] {
  const { batch, noise } = drawn
  const tilt = noise > 0 ? ` + ${number(noise)}*(noise_at(t, 0) @ w)` : ''
  return [
    ...drawnLines(drawn, coordinates.length, 'torch'),
    'def drawn_loss(w):',
    `    return loss(${batch ? `w, ${batchOf('torch')}` : 'w'})${tilt}`,
    '',
    '',
  ]
}

interface Lines {
  readonly settings: string[]
  readonly state: string[]
  readonly before: string[]
  readonly after: string[]
}

/** What modifiers do around a step, in the order in which they are set around a rule. */
function linesAround(hypers: ScriptSetting['hypers'], modifiers: Modifiers): Lines {
  const lines: Lines = { settings: [], state: [], before: [], after: [] }
  const on = modifiersOf(modifiers)
  const schedule = on.find((modifier) => modifier.schedule !== undefined)
  const rate = schedule ? 'scheduled_lr' : 'lr'
  const names = [
    ...(on.length > 0 ? ['lr'] : []),
    ...on.flatMap((modifier) => Object.keys(modifier.hypers)),
  ]
  lines.settings.push(...names.map((name) => `${name} = ${number(hypers[name]!)}`))
  if (schedule) {
    const { statements } = scheduleRule(schedule)
    const code = statements.map(({ name, tree }) => `${name} = ${python(tree, noVectors, 'torch')}`)
    lines.before.push(
      ...code.map((line) => `    ${line}`),
      '    optimizer.param_groups[0]["lr"] = scheduled_lr',
    )
  }
  for (const { id } of on) {
    const { state = [], before = [], after = [] } = pieces[id]?.(rate) ?? {}
    lines.state.push(...state)
    lines.before.push(...before)
    lines.after.push(...after)
  }
  return lines
}

const noVectors: ReadonlySet<string> = new Set()

const pieces: Readonly<Record<string, (rate: string) => Partial<Lines>>> = {
  clip_value: () => ({ before: ['    torch.nn.utils.clip_grad_value_([w], clip_value)'] }),
  clip_norm: () => ({ before: ['    torch.nn.utils.clip_grad_norm_([w], clip_norm)'] }),
  decoupled_weight_decay: (rate) => ({
    before: ['    with torch.no_grad():', `        w -= ${rate}*decoupled_weight_decay*w`],
  }),
  lookahead: () => ({
    state: ['lookahead_slow = w.detach().clone()'],
    after: [
      '    if t % lookahead == 0:',
      '        with torch.no_grad():',
      '            lookahead_slow += lookahead_alpha*(w - lookahead_slow)',
      '            w.copy_(lookahead_slow)',
    ],
  }),
  project: () => ({
    after: ['    with torch.no_grad():', '        w.clamp_(project_min, project_max)'],
  }),
}
