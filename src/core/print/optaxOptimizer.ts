import { number } from './scriptParts.ts'

type Hypers = Readonly<Record<string, number>>

/** The call of optax that makes these steps, in version 0.2.4 and later; `undefined` if there is none. */
export function optaxOptimizer(id: string, hypers: Hypers): string | undefined {
  const call = calls[id]?.(hypers)
  if (call === undefined || !hypers.weight_decay || decoupled.has(id)) return call
  return `optax.chain(optax.add_decayed_weights(${number(hypers.weight_decay)}), ${call})`
}

/** Why a rule is written out although optax has one of the name, as far as a reader may wonder. */
export const optaxNotes: Readonly<Record<string, string>> = {
  momentum: 'optax knows no dampening',
  adagrad: 'optax.adagrad adds eps under the root',
  rmsprop: 'optax.rmsprop knows a centred form and a plain one, and nothing between',
  nadam: 'optax.nadam has no momentum_decay',
  amsgrad: 'optax.amsgrad takes the maximum after the bias correction',
  radam: 'optax.radam adds eps after the bias correction',
  rprop: 'optax.rprop makes each step one step later',
}

/** Those whose own argument `weight_decay` leaves the gradient alone. */
const decoupled: ReadonlySet<string> = new Set(['adamw', 'lion'])

const calls: Readonly<Record<string, (hypers: Hypers) => string | undefined>> = {
  'gradient-descent': (hypers) => written('optax.sgd', hypers, ['lr']),
  momentum: (hypers) =>
    hypers.dampening === 0 ? written('optax.sgd', hypers, ['lr', 'momentum']) : undefined,
  nesterov: (hypers) => written('optax.sgd', hypers, ['lr', 'momentum'], 'nesterov=True'),
  adadelta: (hypers) => written('optax.adadelta', hypers, ['lr', 'rho', 'eps']),
  rmsprop(hypers) {
    if (hypers.centered !== 0 && hypers.centered !== 1) return undefined
    const names = ['lr', 'alpha', 'eps', ...(hypers.momentum ? ['momentum'] : [])]
    const centered = hypers.centered ? ['centered=True'] : []
    return written('optax.rmsprop', hypers, names, 'eps_in_sqrt=False', ...centered)
  },
  adam: (hypers) => written('optax.adam', hypers, adaptive),
  adamax: (hypers) => written('optax.adamax', hypers, adaptive),
  adamw: (hypers) => written('optax.adamw', hypers, [...adaptive, 'weight_decay']),
  yogi: (hypers) =>
    `optax.chain(${written('optax.scale_by_yogi', hypers, [...adaptive.slice(1), 'initial_accumulator'])}, optax.scale_by_learning_rate(${number(hypers.lr!)}))`,
  adabelief: (hypers) =>
    written('optax.adabelief', hypers, adaptive, `eps_root=${number(hypers.eps!)}`),
  lion: (hypers) => written('optax.lion', hypers, ['lr', 'beta1', 'beta2', 'weight_decay']),
}

const adaptive = ['lr', 'beta1', 'beta2', 'eps']

/** What optax calls them. */
const names: Readonly<Record<string, string>> = {
  lr: 'learning_rate',
  beta1: 'b1',
  beta2: 'b2',
  alpha: 'decay',
  initial_accumulator: 'initial_accumulator_value',
}

function written(
  call: string,
  hypers: Hypers,
  given: readonly string[],
  ...rest: string[]
): string {
  const numbers = given.map((name) => `${names[name] ?? name}=${number(hypers[name]!)}`)
  return `${call}(${[...numbers, ...rest].join(', ')})`
}
