/**
 * Every function whose last bit an engine may choose for itself. They are Math's own, never wrapped: a call from
 * WebAssembly straight into Math.sin costs half of one through a function of ours.
 */
export const transcendental = {
  pow: Math.pow,
  exp: Math.exp,
  log: Math.log,
  sin: Math.sin,
  cos: Math.cos,
  tan: Math.tan,
  asin: Math.asin,
  acos: Math.acos,
  atan: Math.atan,
  atan2: Math.atan2,
  sinh: Math.sinh,
  cosh: Math.cosh,
  tanh: Math.tanh,
} as const
