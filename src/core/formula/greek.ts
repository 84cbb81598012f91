/** Greek letters under the names that formulas and code give them. */
export const greekLetters: ReadonlyMap<string, string> = new Map([
  ['alpha', 'α'],
  ['beta', 'β'],
  ['gamma', 'γ'],
  ['delta', 'δ'],
  ['epsilon', 'ε'],
  ['zeta', 'ζ'],
  ['eta', 'η'],
  ['theta', 'θ'],
  ['kappa', 'κ'],
  ['lambda', 'λ'],
  ['mu', 'μ'],
  ['nu', 'ν'],
  ['xi', 'ξ'],
  ['pi', 'π'],
  ['rho', 'ρ'],
  ['sigma', 'σ'],
  ['tau', 'τ'],
  ['phi', 'φ'],
  ['chi', 'χ'],
  ['psi', 'ψ'],
  ['omega', 'ω'],
])

const names = new Map([...greekLetters].map(([name, letter]) => [letter, name]))

/** `θ` → `theta`, `β1` → `beta1`; everything else stays. */
export function spellGreek(text: string): string {
  return text.replace(/[α-ω]/g, (letter) => names.get(letter) ?? letter)
}
