import { deflateRawSync, inflateRawSync, inflateSync } from 'node:zlib'
import type { Surroundings } from '../table.ts'

/** The surroundings of node, without a clock. */
export const around: Surroundings = {
  decode: (bytes) => new TextDecoder().decode(bytes),
  async inflate(bytes, size, wrapped) {
    try {
      const unpack = wrapped ? inflateSync : inflateRawSync
      const content = new Uint8Array(unpack(bytes, { maxOutputLength: Math.max(1, size) }))
      return content.length === size ? content : undefined
    } catch {
      return undefined
    }
  },
  pace: async () => {},
}

export function textBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(parts.flatMap((part) => [...part]))
}

/** A .npy file with this header, as NumPy pads it. */
export function npy(header: string, content: Uint8Array, major = 1): Uint8Array {
  const width = major === 1 ? 2 : 4
  const length = 64 * Math.ceil((8 + width + header.length + 1) / 64) - 8 - width
  const size = Array.from({ length: width }, (_, place) => (length >> (8 * place)) & 0xff)
  return joined(
    new Uint8Array([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, major, 0, ...size]),
    textBytes(`${header.padEnd(length - 1)}\n`),
    content,
  )
}

export function npyHeader(descr: string, shape: readonly number[], fortran = false): string {
  const order = fortran ? 'True' : 'False'
  return `{'descr': '${descr}', 'fortran_order': ${order}, 'shape': (${shape.join(', ')},), }`
}

/** Doubles as they lie in a file. */
export function doubles(values: readonly number[]): Uint8Array {
  return new Uint8Array(Float64Array.from(values).buffer)
}

interface ZipEntry {
  readonly name: string
  readonly content: Uint8Array
  readonly deflated?: boolean
  /** Instead of the right one. */
  readonly checksum?: number
}

/** A zip by the book: local headers, directory, end. */
export function zip(entries: readonly ZipEntry[]): Uint8Array {
  const local: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let at = 0
  for (const { name, content, deflated = false, checksum } of entries) {
    const packed = deflated ? new Uint8Array(deflateRawSync(content)) : content
    const common = [
      ...u16(20, 0, deflated ? 8 : 0, 0, 0),
      ...u32(checksum ?? crc(content), packed.length, content.length),
      ...u16(name.length),
    ]
    const head = new Uint8Array([0x50, 0x4b, 3, 4, ...common, ...u16(0)])
    directory.push(
      new Uint8Array([0x50, 0x4b, 1, 2, ...u16(20), ...common, ...u16(0, 0, 0, 0), ...u32(0, at)]),
      textBytes(name),
    )
    local.push(head, textBytes(name), packed)
    at += head.length + name.length + packed.length
  }
  const tail = joined(...directory)
  const end = [...u16(0, 0, entries.length, entries.length), ...u32(tail.length, at), ...u16(0)]
  return joined(...local, tail, new Uint8Array([0x50, 0x4b, 5, 6, ...end]))
}

function u16(...values: readonly number[]): number[] {
  return values.flatMap((value) => [value & 0xff, (value >> 8) & 0xff])
}

function u32(...values: readonly number[]): number[] {
  return values.flatMap((value) => [0, 8, 16, 24].map((shift) => (value >>> shift) & 0xff))
}

/** Bit by bit, unlike the code under test. */
function crc(bytes: Uint8Array): number {
  let value = 0xffffffff
  for (const byte of bytes) {
    value ^= byte
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  }
  return (value ^ 0xffffffff) >>> 0
}
