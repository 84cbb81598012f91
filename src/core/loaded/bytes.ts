import { stop } from './fault.ts'

/** Bytes with every look at them checked. */
export interface Cursor {
  readonly bytes: Uint8Array
  /** Where the next look is. */
  at: number
  readonly length: number
  u8(): number
  u16(): number
  u32(): number
  /** An unsigned number of so many bytes; more than 2^53 counts as infinite. */
  unsigned(size: number): number
  take(count: number): Uint8Array
  skip(count: number): void
  latin(count: number): string
}

/** A cursor over bytes, little-endian, from `at` on. What would lie behind the end stops reading. */
export function cursor(bytes: Uint8Array, at = 0): Cursor {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const move = (count: number): number => {
    const from = self.at
    if (!(count >= 0 && from >= 0 && from + count <= bytes.length)) {
      stop({ kind: 'ends-early', at: from, needs: count, length: bytes.length })
    }
    self.at = from + count
    return from
  }
  const self: Cursor = {
    bytes,
    at,
    length: bytes.length,
    u8: () => view.getUint8(move(1)),
    u16: () => view.getUint16(move(2), true),
    u32: () => view.getUint32(move(4), true),
    unsigned(size) {
      const from = move(size)
      let value = 0
      for (let place = size - 1; place >= 0; place--) value = value * 256 + bytes[from + place]!
      return value <= Number.MAX_SAFE_INTEGER ? value : Number.POSITIVE_INFINITY
    },
    take(count) {
      const from = move(count)
      return bytes.subarray(from, from + count)
    },
    skip: (count) => void move(count),
    latin: (count) => latin(self.take(count)),
  }
  return self
}

/** One sign a byte. */
export function latin(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return text
}

/** Whether these signs stand at this place. */
export function startsWith(bytes: Uint8Array, signs: string, at = 0): boolean {
  return bytes.length >= at + signs.length && latin(bytes.subarray(at, at + signs.length)) === signs
}
