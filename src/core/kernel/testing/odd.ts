import { type Field, field } from '../../formula/field.ts'
import type { Setting } from '../../rule/step.ts'

/** A landscape on which something goes wrong easily. */
interface Odd {
  readonly formula: string
  readonly coordinates?: readonly string[]
  readonly parameters?: Readonly<Record<string, number>>
  readonly start?: readonly number[]
}

export const oddLandscapes: readonly Odd[] = [
  {
    formula: '-20*exp(-0.2*sqrt(0.5*(x^2 + y^2))) - exp(0.5*(cos(2*pi*x) + cos(2*pi*y))) + e + 20',
  },
  { formula: '20 + x^2 - 10*cos(2*pi*x) + y^2 - 10*cos(2*pi*y)' },
  { formula: 'abs(x) + max(y, x*y) - min(x, y)' },
  { formula: 'where(x < y, x^2, tanh(y)) + clamp(x*y, -0.5, 0.25)' },
  { formula: 'x^1.5 + y^-2 + (x + 3)^y' },
  { formula: '1e200*x^4 + 1e200*y^4' },
  { formula: 'sigmoid(x) + softplus(y) + elu(x*y) + leaky_relu(y) + relu(x) + atan2(y, x)' },
  { formula: 'log(x) - sqrt(y + 1.5) + asin(x) * acos(y/2) + atan(x)' },
  { formula: 'sinh(x) - cosh(y) + tan(x) + exp(x*y)' },
  { formula: 'floor(3x) + sign(y) + x*y', start: [-0, 0] },
  { formula: 'x^3 * y - 0*x', start: [0, -0] },
  { formula: 'where(y < x, 0, -0)*(x^2 + 1)', start: [-1, 1] },
  // Parameters that are called like hypers.
  { formula: '1/2 (lr x^2 + eps y^2) + t0', parameters: { lr: 3, eps: 0.5, t0: -0 } },
  { formula: 'abs(x)^0.5 + x', coordinates: ['x'], start: [-1.5] },
  { formula: 'where(x != 0, sin(x)/x, 1)', coordinates: ['x'], start: [0] },
  {
    formula: 'u = x*y*z - 1\n1/2 u^2 + max(x, y - z)^3/(1 + z^2)',
    coordinates: ['x', 'y', 'z'],
    start: [0.1, 0.2, -0.1],
  },
]

/** The field of an odd landscape, and where a run on it begins. */
export function oddSetting({ formula, coordinates = ['x', 'y'], parameters = {}, start }: Odd): {
  readonly field: Field
  readonly setting: Omit<Setting, 'hypers'>
} {
  const compiled = fieldFrom(formula, coordinates, Object.keys(parameters))
  return { field: compiled, setting: { parameters, start: start ?? [0.7, -1.3] } }
}

/** The field of a text that is known to be right. */
export function fieldFrom(
  formula: string,
  coordinates: readonly string[] = ['x', 'y'],
  parameters: readonly string[] = [],
): Field {
  const compiled = field(formula, coordinates, parameters)
  if (compiled.ok) return compiled.value
  throw new Error(`Wrong formula ${formula}: ${JSON.stringify(compiled.error)}`)
}
