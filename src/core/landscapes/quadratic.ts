import { anyNumber, type Hyper, linear, log } from '../hyper.ts'
import type { Landscape } from '../landscape.ts'

/** A bowl with curvature 1 along u and κ along v, turned by θ and tilted by b. */
export const quadratic: Landscape = {
  id: 'quadratic',
  name: 'Quadratic',
  reference: 'Goodfellow, Bengio & Courville 2016, Deep Learning, section 4.3',
  formula: `u = x*cos(theta) + y*sin(theta)
v = -x*sin(theta) + y*cos(theta)
1/2*(u^2 + kappa*v^2) + b1*x + b2*y + c`,
  coordinates: ['x', 'y'],
  parameters: {
    kappa: log('κ', 10, [1, 1e4]),
    theta: linear('θ', 0, [-Math.PI, Math.PI], anyNumber),
    b1: coefficient('b₁'),
    b2: coefficient('b₂'),
    c: coefficient('c'),
  },
  domain: [
    [-5, 5],
    [-5, 5],
  ],
  start: [-4, 2],
  height: 'linear',
  minima({ kappa = 10, theta = 0, b1 = 0, b2 = 0 }) {
    const [cosine, sine] = [Math.cos(theta), Math.sin(theta)]
    const [slopeU, slopeV] = [b1 * cosine + b2 * sine, b2 * cosine - b1 * sine]
    if (kappa === 0) return [] // none, or a line of them
    const [u, v] = [0 - slopeU, 0 - slopeV / kappa]
    return [{ point: [u * cosine - v * sine, u * sine + v * cosine], kind: 'stationary' }]
  },
}

function coefficient(symbol: string): Hyper {
  return linear(symbol, 0, [-5, 5], anyNumber)
}
