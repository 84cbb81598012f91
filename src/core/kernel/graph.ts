import type { Algebra } from '../formula/evaluate.ts'
import { isOutside } from '../formula/outside.ts'
import { transcendental } from '../formula/transcendental.ts'

/** A value in a computation that has yet to be run. Equal ones are one object. */
export interface Node {
  /** Counted from 0, parts before the whole. */
  readonly id: number
  /** `constant`, `input`, or an operation of the algebra. */
  readonly operator: string
  readonly parts: readonly Node[]
  /** Of a constant. */
  readonly value: number
  /** In which loop it changes: 0 in none, 1 in the outermost, and so on. */
  readonly depth: number
}

/** A graph under construction: an algebra whose numbers are nodes. */
export interface Graph {
  readonly algebra: Algebra<Node>
  /** A number known only when the computation runs, and the loop in which it changes. */
  input(name: string, depth: number): Node
}

/** An empty graph. What is computed with its algebra is what a kernel will compute. */
export function graph(): Graph {
  const nodes = new Map<string, Node>()

  function share(key: string, make: (id: number) => Node): Node {
    const known = nodes.get(key)
    if (known) return known
    const node = make(nodes.size)
    nodes.set(key, node)
    return node
  }
  function operation(operator: string, parts: readonly Node[]): Node {
    let key = operator
    let depth = 0
    for (let place = 0; place < parts.length; place++) {
      const part = parts[place] as Node
      key += ` ${part.id}`
      depth = Math.max(depth, part.depth)
    }
    return share(key, (id) => ({ id, operator, parts, value: 0, depth }))
  }
  const unary = (operator: string) => (a: Node) => operation(operator, [a])
  const binary = (operator: string) => (a: Node, b: Node) => operation(operator, [a, b])
  /** a + b and b + a are one; their bits are alike. */
  const symmetric = (operator: string) => (a: Node, b: Node) =>
    operation(operator, a.id <= b.id ? [a, b] : [b, a])

  const algebra: Algebra<Node> = {
    constant(value) {
      const key = Object.is(value, -0) ? 'constant -0' : `constant ${value}`
      return share(key, (id) => ({ id, operator: 'constant', parts: [], value, depth: 0 }))
    },
    '+': symmetric('+'),
    '-': binary('-'),
    '*': symmetric('*'),
    '/': binary('/'),
    neg: unary('neg'),
    '^': binary('^'),
    '<': binary('<'),
    '<=': binary('<='),
    '>': binary('>'),
    '>=': binary('>='),
    '==': symmetric('=='),
    '!=': symmetric('!='),
    where: (condition, a, b) => operation('where', [condition, a, b]),
    min: binary('min'),
    max: binary('max'),
    sqrt: unary('sqrt'),
    abs: unary('abs'),
    floor: unary('floor'),
    exp: unary('exp'),
    log: unary('log'),
    sin: unary('sin'),
    cos: unary('cos'),
    tan: unary('tan'),
    asin: unary('asin'),
    acos: unary('acos'),
    atan: unary('atan'),
    atan2: binary('atan2'),
    sinh: unary('sinh'),
    cosh: unary('cosh'),
    tanh: unary('tanh'),
    call: operation,
  }
  return {
    algebra,
    input: (name, depth) =>
      share(`input ${name}`, (id) => ({ id, operator: 'input', parts: [], value: 0, depth })),
  }
}

/** What names stand for; one that stands for nothing is a slip. */
export function lookupIn(named: ReadonlyMap<string, Node>): (name: string) => Node {
  return (name) => {
    const node = named.get(name)
    if (node) return node
    throw new Error(`The name ${name} is neither a coordinate nor a parameter.`)
  }
}

/** The function outside WebAssembly that an operation calls, by its name among the imports; none for most. */
export function importOf(operator: string): string | undefined {
  const name = operator === '^' ? 'pow' : operator
  return Object.hasOwn(transcendental, name) || isOutside(name) ? name : undefined
}
