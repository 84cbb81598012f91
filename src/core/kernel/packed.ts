import { callOutside, type Words, wantedNodes } from './emit.ts'
import type { Node } from './graph.ts'
import { type Code, instruction, moduleOf } from './module.ts'

/** The part of WebAssembly that is needed here; core itself is compiled without its types. */
declare const WebAssembly: { validate(bytes: Uint8Array<ArrayBuffer>): boolean }

/** Two doubles side by side. */
export const v128 = 0x7b

const prefix = 0xfd

/** Instructions on both at once; each gives the very bits of its twin on one double, and a comparison all bits or none. */
const opcodes: ReadonlyMap<string, number> = new Map([
  ['==', 0x47],
  ['!=', 0x48],
  ['<', 0x49],
  ['>', 0x4a],
  ['<=', 0x4b],
  ['>=', 0x4c],
  ['where', 0x52],
  ['floor', 0x75],
  ['abs', 0xec],
  ['neg', 0xed],
  ['sqrt', 0xef],
  ['+', 0xf0],
  ['-', 0xf1],
  ['*', 0xf2],
  ['/', 0xf3],
  ['min', 0xf4],
  ['max', 0xf5],
])

let isPossible: boolean | undefined

/** Whether this browser knows pairs: Safari does from 16.4 on, all others longer. */
export function hasPairs(): boolean {
  isPossible ??= WebAssembly.validate(
    moduleOf('pair', [], (code) => {
      code.bytes.byte(...instruction.double)
      code.bytes.double(0)
      splat(code)
      code.set(code.local(v128))
    }),
  )
  return isPossible
}

/** Whether all of it can be computed for two samples at once: it calls no functions from outside. */
export function isPackable(roots: readonly Node[]): boolean {
  return (
    hasPairs() &&
    [...wantedNodes(roots)].every(
      ({ operator, parts }) => parts.length === 0 || opcodes.has(operator),
    )
  )
}

/** Values are pairs; outside the innermost loop, of this depth, both of a pair are alike. */
export function pairWords(innermost: number): Words {
  return {
    type: () => v128,
    constant,
    operation(code, node) {
      const opcode = opcodes.get(node.operator)
      if (opcode === undefined) callTwice(code, node, node.depth < innermost)
      else if (isBound(node)) bound(code, node)
      else vector(code, opcode)
    },
  }
}

function constant(code: Code, value: number): void {
  vector(code, 0x0c)
  code.bytes.double(value)
  code.bytes.double(value)
}

/** Whether it is the larger of something and a constant, or the smaller, and neither NaN nor the sign of a zero would be lost. */
function isBound({ operator, parts: [, limit] }: Node): boolean {
  if (limit?.operator !== 'constant' || !(operator === 'max' || operator === 'min')) return false
  if (Number.isNaN(limit.value)) return false
  return limit.value !== 0 || (operator === 'max' && Object.is(limit.value, 0))
}

/** b where a < b (or b < a), else a: one instruction of the machine, where `max` and `min` must tell zeros and NaN apart. */
function bound(code: Code, { operator, parts: [, limit] }: Node): void {
  vector(code, operator === 'max' ? 0xf7 : 0xf6)
  if (limit?.value !== 0) return
  // −0 + 0 is 0, as is the larger of both.
  constant(code, 0)
  addPairs(code)
}

/** Calls a function with the doubles on the left of the pairs on the stack, then with those on the right, unless they are alike. */
function callTwice(code: Code, node: Node, isAlike: boolean): void {
  const pairs = node.parts.map(() => code.local(v128))
  for (const pair of [...pairs].reverse()) code.set(pair)
  for (const side of isAlike ? ([0] as const) : ([0, 1] as const)) {
    for (const pair of pairs) {
      code.get(pair)
      lane(code, side)
    }
    callOutside(code, node)
    if (side === 0) splat(code)
    else replaceRight(code)
  }
}

/** Makes a pair of the double on the stack. */
export function splat(code: Code): void {
  vector(code, 0x14)
}

/** Adds the two pairs on the stack. */
export function addPairs(code: Code): void {
  vector(code, opcodes.get('+')!)
}

/** Takes one double out of the pair on the stack. */
export function lane(code: Code, place: 0 | 1): void {
  vector(code, 0x21)
  code.bytes.byte(place)
}

/** Puts the double on the stack into the right place of the pair below it. */
export function replaceRight(code: Code): void {
  vector(code, 0x22)
  code.bytes.byte(1)
}

/** The double at one address beside that at another, both so many bytes further on. */
export function loadPair(code: Code, first: number, second: number, offset: number): void {
  code.get(second)
  code.get(first)
  // v128.load64_splat, then v128.load64_lane into the second place; both aligned to 2³ bytes.
  vector(code, 0x0a)
  code.bytes.byte(3)
  code.bytes.unsigned(offset)
  vector(code, 0x57)
  code.bytes.byte(3)
  code.bytes.unsigned(offset)
  code.bytes.byte(1)
}

/** The pair at an address, so many bytes further on. */
export function loadNeighbours(code: Code, address: number, offset: number): void {
  code.get(address)
  vector(code, 0x00)
  code.bytes.byte(3)
  code.bytes.unsigned(offset)
}

/** Writes the pair on the stack to so many bytes further on than the address below it. */
export function storeNeighbours(code: Code, offset: number): void {
  vector(code, 0x0b)
  code.bytes.byte(3)
  code.bytes.unsigned(offset)
}

function vector({ bytes }: Code, opcode: number): void {
  bytes.byte(prefix)
  bytes.unsigned(opcode)
}
