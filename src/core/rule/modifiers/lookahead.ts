import { linear, whole } from '../../hyper.ts'
import type { Modifier } from './modifier.ts'

/**
 * After every k-th step of the rule a slow copy goes α of the way to w, and w goes on from there. As in the paper the first
 * of these follows the k-th step; some code has one before the first step as well.
 */
export const lookahead: Modifier = {
  id: 'lookahead',
  reference: 'Zhang, Lucas, Hinton & Ba 2019, arXiv:1907.08610',
  hypers: {
    lookahead: whole('k', 5, [1, 20], [1, 1_000_000]),
    lookahead_alpha: linear('α', 0.5, [0, 1]),
  },
  state: { lookahead_slow: 'w' },
  before: '',
  after: `
    lookahead_now = where(t == lookahead*floor(t/lookahead), 1, 0)
    lookahead_slow = where(lookahead_now > 0, lookahead_slow + lookahead_alpha*(w - lookahead_slow), lookahead_slow)
    w = where(lookahead_now > 0, lookahead_slow, w)
  `,
}
