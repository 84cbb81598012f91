import { stop } from './fault.ts'

/** How numbers lie in a file. */
export interface NumberType {
  readonly kind: 'float' | 'signed' | 'unsigned'
  /** Bytes. */
  readonly size: number
  readonly little: boolean
}

/** So many numbers of a type from the beginning of bytes that are known to be there, as doubles. */
export function decodeNumbers(bytes: Uint8Array, type: NumberType, count: number): Float64Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const read = readerOf(view, type)
  const values = new Float64Array(count)
  for (let i = 0; i < count; i++) values[i] = read(i * type.size)
  return values
}

/** Whether numbers of this type can be read. */
export function isReadable({ kind, size }: NumberType): boolean {
  return kind === 'float' ? [2, 4, 8].includes(size) : [1, 2, 4, 8].includes(size)
}

function readerOf(view: DataView, { kind, size, little }: NumberType): (at: number) => number {
  switch (`${kind} ${size}`) {
    case 'float 8':
      return (at) => view.getFloat64(at, little)
    case 'float 4':
      return (at) => view.getFloat32(at, little)
    case 'float 2':
      return (at) => half(view.getUint16(at, little))
    case 'signed 1':
      return (at) => view.getInt8(at)
    case 'signed 2':
      return (at) => view.getInt16(at, little)
    case 'signed 4':
      return (at) => view.getInt32(at, little)
    case 'signed 8':
      return (at) => Number(view.getBigInt64(at, little))
    case 'unsigned 1':
      return (at) => view.getUint8(at)
    case 'unsigned 2':
      return (at) => view.getUint16(at, little)
    case 'unsigned 4':
      return (at) => view.getUint32(at, little)
    case 'unsigned 8':
      return (at) => Number(view.getBigUint64(at, little))
    default:
      return stop({ kind: 'unsupported', part: `${kind} ${8 * size}` })
  }
}

/** IEEE 754 binary16. */
function half(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1
  const exponent = (bits >> 10) & 0x1f
  const fraction = bits & 0x3ff
  if (exponent === 0) return sign * fraction * 2 ** -24
  if (exponent === 31) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15)
}
