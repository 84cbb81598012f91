import { type Cursor, cursor } from '../bytes.ts'
import { stop } from '../fault.ts'
import type { File } from './file.ts'

/** One message of an object header: what kind of thing it says, and its content. */
export interface Message {
  readonly type: number
  readonly body: Cursor
}

export const messages = {
  dataspace: 0x01,
  linkInfo: 0x02,
  datatype: 0x03,
  link: 0x06,
  layout: 0x08,
  filters: 0x0b,
  continuation: 0x10,
  symbolTable: 0x11,
} as const

/** All messages of the object whose header is at this address, of either version. */
export function messagesAt(file: File, address: number): Message[] {
  const at = file.visit(address)
  const first = at.u8()
  if (first === 1) return oldMessages(file, at)
  if (first === 0x4f && at.latin(3) === 'HDR') return newMessages(file, at)
  return stop({ kind: 'broken', at: address, part: 'HDF5 object header' })
}

/** A stretch of messages. */
interface Stretch {
  readonly at: Cursor
  readonly end: number
}

function oldMessages(file: File, at: Cursor): Message[] {
  at.skip(7)
  const size = at.u32()
  at.skip(4)
  return collected(file, { at, end: at.at + size }, (from) => {
    const [type, length] = [from.u16(), from.u16()]
    from.skip(4)
    return { type, body: cursor(from.take(length)) }
  })
}

function newMessages(file: File, at: Cursor): Message[] {
  at.skip(1)
  const flags = at.u8()
  if (flags & 0x20) at.skip(16)
  if (flags & 0x10) at.skip(4)
  const size = at.unsigned(1 << (flags & 3))
  const open = (from: Cursor): Message => {
    const [type, length] = [from.u8(), from.u16()]
    from.skip(flags & 0x04 ? 3 : 1)
    return { type, body: cursor(from.take(length)) }
  }
  return collected(file, { at, end: at.at + size }, open, 'OCHK')
}

/** Smaller than this no message is: what is left over is padding. */
const smallest = 4

/** Messages of the first stretch and of those it says the header goes on in. */
function collected(
  file: File,
  first: Stretch,
  open: (at: Cursor) => Message,
  signature = '',
): Message[] {
  const found: Message[] = []
  const stretches = [first]
  for (const { at, end } of stretches) {
    while (at.at + smallest <= end) {
      const message = open(at)
      if (message.type !== messages.continuation) {
        found.push(message)
        continue
      }
      const address = message.body.unsigned(file.offsets)
      const length = message.body.unsigned(file.lengths)
      const next = file.visit(address)
      if (next.latin(signature.length) !== signature) {
        stop({ kind: 'broken', at: address, part: 'HDF5 object header' })
      }
      // The newer kind ends with a checksum.
      const checksum = signature === '' ? 0 : 4
      stretches.push({ at: next, end: address + length - checksum })
    }
  }
  return found
}
