import { number } from './scriptParts.ts'

type Hypers = Readonly<Record<string, number>>

/** The call of torch.optim's own class that makes these steps, in every version from 1.13 on; `undefined` if there is none. */
export function torchOptimizer(id: string, hypers: Hypers): string | undefined {
  const found = calls[id]?.(hypers)
  if (!found) return undefined
  const [name, keywords] = found
  const given = Object.entries(keywords).map(([key, value]) => `${key}=${value}`)
  return `torch.optim.${name}([w], ${given.join(', ')})`
}

type Call = readonly [name: string, keywords: Readonly<Record<string, string>>]

const calls: Readonly<Record<string, (hypers: Hypers) => Call | undefined>> = {
  'gradient-descent': (hypers) => ['SGD', named(hypers, 'lr weight_decay')],
  momentum: (hypers) =>
    // Without momentum PyTorch ignores dampening.
    hypers.momentum === 0 && hypers.dampening !== 0
      ? undefined
      : ['SGD', named(hypers, 'lr momentum dampening weight_decay')],
  nesterov: (hypers) =>
    hypers.momentum === 0
      ? undefined
      : ['SGD', { ...named(hypers, 'lr momentum weight_decay'), nesterov: 'True' }],
  adagrad: (hypers) => [
    'Adagrad',
    named(hypers, 'lr lr_decay weight_decay initial_accumulator_value eps'),
  ],
  adadelta: (hypers) => ['Adadelta', named(hypers, 'lr rho eps weight_decay')],
  rmsprop: (hypers) =>
    hypers.centered === 0 || hypers.centered === 1
      ? [
          'RMSprop',
          {
            ...named(hypers, 'lr alpha eps weight_decay momentum'),
            centered: hypers.centered ? 'True' : 'False',
          },
        ]
      : undefined,
  adam: (hypers) => ['Adam', adaptive(hypers)],
  amsgrad: (hypers) => ['Adam', { ...adaptive(hypers), amsgrad: 'True' }],
  adamax: (hypers) => ['Adamax', adaptive(hypers)],
  adamw: (hypers) => ['AdamW', adaptive(hypers)],
  radam: (hypers) => ['RAdam', adaptive(hypers)],
  rprop({ lr, etaminus, etaplus, step_size_min, step_size_max }) {
    if (!(etaminus! > 0 && etaminus! < 1 && etaplus! > 1)) return undefined
    return [
      'Rprop',
      {
        lr: number(lr!),
        etas: pair(etaminus!, etaplus!),
        step_sizes: pair(step_size_min!, step_size_max!),
      },
    ]
  },
  lbfgs: ({ lr, history_size }) => [
    'LBFGS',
    {
      lr: number(lr!),
      max_iter: '1',
      max_eval: '26',
      tolerance_grad: '0',
      tolerance_change: '0',
      history_size: String(history_size),
      line_search_fn: '"strong_wolfe"',
    },
  ],
}

function adaptive(hypers: Hypers): Call[1] {
  return {
    ...named(hypers, 'lr'),
    betas: pair(hypers.beta1!, hypers.beta2!),
    ...named(hypers, 'eps weight_decay'),
  }
}

function named(hypers: Hypers, names: string): Call[1] {
  return Object.fromEntries(names.split(' ').map((name) => [name, number(hypers[name]!)]))
}

function pair(first: number, second: number): string {
  return `(${number(first)}, ${number(second)})`
}
