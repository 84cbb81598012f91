import { linear, log, whole } from '../../hyper.ts'
import type { Modifier } from './modifier.ts'

const gamma = (initial: number) => linear('γ', initial, [0, 1], [0, Number.MAX_VALUE])
const period = whole('T', 100, [4, 10_000], [4, 1_000_000])
const decay = log('δ', 0.01, [1e-4, 1])

/** How the rate goes along the steps, as a factor of `lr`; step t has what PyTorch has after t − 1 calls of `scheduler.step()`. */
export const schedules = {
  step: schedule('PyTorch 1.13, StepLR', { schedule_gamma: gamma(0.5), schedule_period: period }, [
    'scheduled_lr = lr*schedule_gamma^floor((t - 1)/schedule_period)',
  ]),
  exponential: schedule('PyTorch 1.13, ExponentialLR', { schedule_gamma: gamma(0.99) }, [
    'scheduled_lr = lr*schedule_gamma^(t - 1)',
  ]),
  inverse: schedule('Robbins & Monro 1951', { schedule_decay: decay }, [
    'scheduled_lr = lr/(1 + schedule_decay*(t - 1))',
  ]),
  'inverse-sqrt': schedule('Zinkevich 2003, ICML', { schedule_decay: decay }, [
    'scheduled_lr = lr/sqrt(1 + schedule_decay*(t - 1))',
  ]),
  // Half a wave down to 0; unlike PyTorch's CosineAnnealingLR it stays there.
  cosine: schedule('Loshchilov & Hutter 2017, arXiv:1608.03983', { schedule_period: period }, [
    'scheduled_lr = lr*(1 + cos(pi*min(t - 1, schedule_period)/schedule_period))/2',
  ]),
  warmup: schedule('Goyal et al. 2017, arXiv:1706.02677', { schedule_period: period }, [
    'scheduled_lr = lr*min(1, t/schedule_period)',
  ]),
  // PyTorch's OneCycleLR with its defaults: lr is the highest rate, reached after 30 % of the period.
  'one-cycle': schedule('Smith & Topin 2019, arXiv:1708.07120', { schedule_period: period }, [
    'schedule_at = min(t - 1, schedule_period - 1)',
    'schedule_top = 0.3*schedule_period - 1',
    'schedule_rest = schedule_period - 1 - schedule_top',
    'schedule_up = 1 - 0.48*(1 + cos(pi*schedule_at/schedule_top))',
    'schedule_down = 4e-6 + 0.499998*(1 + cos(pi*(schedule_at - schedule_top)/schedule_rest))',
    'scheduled_lr = lr*where(schedule_at <= schedule_top, schedule_up, schedule_down)',
  ]),
} as const satisfies Readonly<Record<string, Modifier>>

function schedule(
  reference: string,
  hypers: Modifier['hypers'],
  lines: readonly string[],
): Modifier {
  return {
    id: 'schedule',
    reference,
    hypers,
    state: {},
    before: '',
    after: '',
    schedule: lines.join('\n'),
  }
}
