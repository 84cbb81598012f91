import fc from 'fast-check'

/** Fully bracketed formulas of some names and of every function. */
export function randomFormula(names: readonly string[]): fc.Arbitrary<string> {
  return fc.letrec<{ tree: string; leaf: string; condition: string }>((tie) => {
    const tree = tie('tree')
    const call = (functions: readonly string[], ...parts: fc.Arbitrary<string>[]) =>
      fc
        .tuple(fc.constantFrom(...functions), ...parts)
        .map(([name, ...texts]) => `${name}(${texts.join(', ')})`)
    const between = (signs: readonly string[]) =>
      fc
        .tuple(tree, fc.constantFrom(...signs), tree)
        .map(([left, sign, right]) => `(${left} ${sign} ${right})`)
    return {
      tree: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        { weight: 2, arbitrary: tie('leaf') },
        { weight: 4, arbitrary: between(['+', '-', '*', '/']) },
        { weight: 1, arbitrary: between(['^']) },
        { weight: 1, arbitrary: fc.tuple(tree, exponents).map(([base, n]) => `(${base})^(${n})`) },
        { weight: 1, arbitrary: tree.map((text) => `(-${text})`) },
        { weight: 3, arbitrary: call(unary, tree) },
        { weight: 2, arbitrary: call(['min', 'max', 'atan2'], tree, tree) },
        { weight: 1, arbitrary: call(['clamp'], tree, tree, tree) },
        { weight: 1, arbitrary: call(['where'], tie('condition'), tree, tree) },
      ),
      leaf: fc.oneof(fc.constantFrom(...names), numbers),
      condition: between(['<', '<=', '>', '>=', '==', '!=']).map((text) => text.slice(1, -1)),
    }
  }).tree
}

const numbers = fc.constantFrom('0', '(-0)', '1', '2', '3', '0.5', '1.75', '10', '1e-3')
const exponents = fc.integer({ min: -4, max: 9 })
const unary = [
  ...['sqrt', 'abs', 'sign', 'floor', 'exp', 'log', 'sin', 'cos', 'tan', 'asin', 'acos', 'atan'],
  ...['sinh', 'cosh', 'tanh', 'sigmoid', 'relu', 'leaky_relu', 'elu', 'softplus'],
]
