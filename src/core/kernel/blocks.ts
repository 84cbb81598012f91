import type { Emitter } from './emit.ts'
import type { Node } from './graph.ts'
import { type Code, f64, instruction } from './module.ts'

const doubleBytes = 8

/** Loads one double for each input, from the address in a parameter on; returns the locals in which they are now. */
export function loadInputs(
  code: Code,
  emit: Emitter,
  address: number,
  inputs: readonly Node[],
): number[] {
  return inputs.map((input, place) => {
    const local = code.local(f64)
    loadDouble(code, address, place)
    code.set(local)
    emit.bind(input, () => code.get(local))
    return local
  })
}

/** Has every input read from memory wherever it is wanted. */
export function leaveInputs(
  code: Code,
  emit: Emitter,
  address: number,
  inputs: readonly Node[],
): void {
  for (const [place, input] of inputs.entries()) {
    emit.bind(input, () => loadDouble(code, address, place))
  }
}

function loadDouble(code: Code, address: number, place: number): void {
  code.get(address)
  code.bytes.byte(...instruction.load)
  code.bytes.unsigned(doubleBytes * place)
}

/** Writes the double on the stack to a place counted from the address below it. */
export function storeDouble({ bytes }: Code, place: number): void {
  bytes.byte(...instruction.store)
  bytes.unsigned(doubleBytes * place)
}

/** Moves an address on by some doubles. */
export function moveOn(code: Code, address: number, doubles: number): void {
  increase(code, address, doubleBytes * doubles)
}

/** Runs the body `count` times, with `index` counting from 0; both are locals, and `count` may be 0. */
export function repeat(code: Code, index: number, count: number, body: () => void): void {
  const { bytes } = code
  setInteger(code, index, 0)
  bytes.byte(...instruction.block)
  code.get(count)
  bytes.byte(...instruction.isZero, ...instruction.branchIf, 0, ...instruction.loop)
  body()
  increase(code, index, 1)
  code.get(index)
  code.get(count)
  bytes.byte(...instruction.isLess, ...instruction.branchIf, 0)
  bytes.byte(...instruction.end, ...instruction.end)
}

function setInteger(code: Code, local: number, value: number): void {
  code.bytes.byte(...instruction.integer)
  code.bytes.signed(value)
  code.set(local)
}

/** Adds to a whole number. */
export function increase(code: Code, local: number, by: number): void {
  code.get(local)
  code.bytes.byte(...instruction.integer)
  code.bytes.signed(by)
  code.bytes.byte(...instruction.addInteger)
  code.set(local)
}
