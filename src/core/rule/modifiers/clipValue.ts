import { log } from '../../hyper.ts'
import type { Modifier } from './modifier.ts'

/** Every coordinate of the gradient kept between −c and c. */
export const clipValue: Modifier = {
  id: 'clip_value',
  reference: 'PyTorch 1.13, torch.nn.utils.clip_grad_value_',
  hypers: { clip_value: log('c', 1, [1e-3, 1e3]) },
  state: {},
  before: 'g = clamp(g, -clip_value, clip_value)',
  after: '',
}
