/** Terms a person might type; capital letters are numbers drawn anew each time. */
const polynomials = [
  'A*(B - x)^2',
  'A*(y - x^2)^2',
  'A*(x*y - B)^2',
  'A*x^4',
  'A*(x + B*y)^2',
  'A/(1 + x^2*y^2)',
  'A*sqrt(1 + (x - y)^2)',
]
const withFunctions = [
  ...polynomials,
  'A*sin(B*x + C*y)',
  'A*cos(B*x)*y',
  'A*exp(-(x - B)^2 - y^2)',
  'A*log(1 + x^2 + B*y^2)',
  'A*tanh(B*x - y)',
]

/** Of arithmetic alone, or with sin, exp and the like, whose cost no compiler can change. */
export type Family = 'arithmetic' | 'functions'

/** The `index`-th of a row of formulas in x and y that no cache has seen; each is bounded from below. */
export function freshFormula(family: Family, index: number): string {
  const random = numbers(index)
  const terms = family === 'arithmetic' ? polynomials : withFunctions
  const count = 3 + Math.floor(4 * random())
  const drawn = Array.from({ length: count }, () => terms[Math.floor(terms.length * random())]!)
  const filled = drawn.map((term) =>
    term.replace(/[ABC]/g, () => (0.1 + 1.9 * random()).toFixed(6)),
  )
  return ['0.1*x^4 + 0.1*y^4', ...filled].join(' + ')
}

/** Numbers in [0, 1), the same for the same seed (Steele & Vigna's mixing of a counter, in 32 bits). */
function numbers(seed: number): () => number {
  let state = seed + 1
  return () => {
    state = (state + 0x9e3779b9) | 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32
  }
}
