import { cursor, latin, startsWith } from './bytes.ts'
import { stop } from './fault.ts'
import { decodeNumbers, isReadable, type NumberType } from './numbers.ts'
import { countOf, type Table } from './table.ts'

/** Begins every .npy file. */
export const npyMagic = '\x93NUMPY'

/** An array as NumPy saves it: versions 1 to 3 of its format, either order of bytes, C or Fortran order. */
export function readNpy(bytes: Uint8Array, name: string): Table {
  if (!startsWith(bytes, npyMagic)) stop({ kind: 'broken', at: 0, part: '.npy' })
  const at = cursor(bytes, npyMagic.length)
  const major = at.u8()
  at.skip(1)
  if (major < 1 || major > 3) stop({ kind: 'unsupported', part: `.npy ${major}` })
  const headerAt = at.at
  const header = latin(at.take(major === 1 ? at.u16() : at.u32()))
  const broken = () => stop({ kind: 'broken', at: headerAt, part: 'header' })
  const type = typeOf(header, name) ?? broken()
  const shape = shapeOf(header) ?? broken()
  const order = /['"]fortran_order['"]\s*:\s*(True|False)/.exec(header)?.[1] ?? broken()
  const count = countOf(shape)
  const stored = decodeNumbers(at.take(count * type.size), type, count)
  return { name, shape, values: order === 'True' ? inRows(stored, shape) : stored }
}

function typeOf(header: string, name: string): NumberType | undefined {
  const found = /['"]descr['"]\s*:\s*(['"])([^'"]*)\1/.exec(header)?.[2]
  if (found === undefined) {
    if (/['"]descr['"]\s*:\s*\[/.test(header))
      stop({ kind: 'unsupported', part: 'structured array' })
    return undefined
  }
  const [, order = '', letter = '', size = ''] = /^([<>|=]?)([A-Za-z?])(\d*)/.exec(found) ?? []
  if (letter === 'O') stop({ kind: 'objects', name })
  const kind = kinds.get(letter)
  const type = { kind: kind ?? 'float', size: Number(size || 1), little: order !== '>' }
  if (kind === undefined || !isReadable(type)) stop({ kind: 'unsupported', part: found })
  return type
}

const kinds: ReadonlyMap<string, NumberType['kind']> = new Map([
  ['f', 'float'],
  ['i', 'signed'],
  ['u', 'unsigned'],
  ['b', 'unsigned'],
  ['?', 'unsigned'],
])

function shapeOf(header: string): number[] | undefined {
  const inside = /['"]shape['"]\s*:\s*\(([\d\s,L]*)\)/.exec(header)?.[1]
  return inside
    ?.split(',')
    .map((part) => part.replace('L', '').trim())
    .filter((part) => part !== '')
    .map(Number)
}

/** From the order in which the first index runs fastest to the one in which the last does. */
function inRows(stored: Float64Array, shape: readonly number[]): Float64Array {
  const values = new Float64Array(stored.length)
  const place = shape.map(() => 0)
  const strides = shape.map((_, axis) => shape.slice(0, axis).reduce((all, each) => all * each, 1))
  let from = 0
  for (let to = 0; to < values.length; to++) {
    values[to] = stored[from]!
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      from += strides[axis]!
      place[axis]! += 1
      if (place[axis]! < shape[axis]!) break
      from -= strides[axis]! * shape[axis]!
      place[axis] = 0
    }
  }
  return values
}
