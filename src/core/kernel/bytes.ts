/** A growing run of bytes in the encodings of WebAssembly. */
export interface Bytes {
  readonly length: number
  /** As they are. */
  byte(...values: readonly number[]): void
  /** LEB128 of a whole number from 0 to 2³² − 1. */
  unsigned(value: number): void
  /** LEB128 of a whole number from −2³¹ to 2³¹ − 1. */
  signed(value: number): void
  /** Eight bytes, little-endian. */
  double(value: number): void
  /** Length, then UTF-8; only ASCII occurs here. */
  name(text: string): void
  append(other: Bytes): void
  /** Length, then the bytes of the other. */
  block(other: Bytes): void
  /** What has been written so far; valid until the next write. */
  view(): Uint8Array<ArrayBuffer>
}

/** An empty run of bytes; it doubles its room when full, so writing n bytes takes time in proportion to n. */
export function emptyBytes(room = 256): Bytes {
  let bytes = new Uint8Array(room)
  let length = 0

  function reserve(count: number): void {
    if (length + count <= bytes.length) return
    const larger = new Uint8Array(2 * (length + count))
    larger.set(bytes.subarray(0, length))
    bytes = larger
  }
  function put(value: number): void {
    if (length === bytes.length) reserve(1)
    bytes[length++] = value
  }
  function unsigned(value: number): void {
    let rest = value >>> 0
    for (; rest > 0x7f; rest >>>= 7) put((rest & 0x7f) | 0x80)
    put(rest)
  }
  function signed(value: number): void {
    let rest = value | 0
    // The last group must carry the sign in its highest bit.
    for (; rest < -64 || rest > 63; rest >>= 7) put((rest & 0x7f) | 0x80)
    put(rest & 0x7f)
  }
  function append(other: Bytes): void {
    reserve(other.length)
    bytes.set(other.view(), length)
    length += other.length
  }
  return {
    get length() {
      return length
    },
    byte(...values) {
      for (let at = 0; at < values.length; at++) put(values[at]!)
    },
    unsigned,
    signed,
    double(value) {
      scratch.setFloat64(0, value, true)
      reserve(8)
      bytes.set(eightBytes, length)
      length += 8
    },
    name(text) {
      unsigned(text.length)
      for (let at = 0; at < text.length; at++) put(text.charCodeAt(at))
    },
    append,
    block(other) {
      unsigned(other.length)
      append(other)
    },
    view: () => bytes.subarray(0, length),
  }
}

const scratch = new DataView(new ArrayBuffer(8))
const eightBytes = new Uint8Array(scratch.buffer)
