import type { Cursor } from '../bytes.ts'
import { stop } from '../fault.ts'
import type { File } from './file.ts'
import { type Message, messages } from './header.ts'

/** Something a group holds: its name, and where its header is. */
export interface Link {
  readonly name: string
  readonly address: number
}

/** What the group with these messages holds: by a symbol table as files have it by default, or by links in its header. */
export function linksIn(file: File, header: readonly Message[]): Link[] {
  const links: Link[] = []
  for (const { type, body } of header) {
    if (type === messages.symbolTable) links.push(...symbols(file, body))
    if (type === messages.link) links.push(...linkOf(file, body))
    if (type === messages.linkInfo) refuseDense(file, body)
  }
  return links
}

/** Whether these are the messages of a group. */
export function isGroup(header: readonly Message[]): boolean {
  const ofGroups: readonly number[] = [messages.symbolTable, messages.link, messages.linkInfo]
  return header.some(({ type }) => ofGroups.includes(type))
}

function symbols(file: File, body: Cursor): Link[] {
  const tree = body.unsigned(file.offsets)
  const heap = file.look(body.unsigned(file.offsets))
  if (heap.latin(4) !== 'HEAP') stop({ kind: 'broken', at: heap.at - 4, part: 'HDF5 heap' })
  heap.skip(4 + 2 * file.lengths)
  const names = heap.unsigned(file.offsets)
  return leavesOf(file, tree).flatMap((leaf) => symbolsIn(file, leaf, names))
}

/** Addresses of all symbol nodes below a node of the tree. */
function leavesOf(file: File, root: number): number[] {
  const leaves: number[] = []
  const waiting = [root]
  for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
    const at = file.visit(address)
    if (at.latin(4) !== 'TREE') stop({ kind: 'broken', at: address, part: 'HDF5 tree' })
    at.skip(1)
    const [level, count] = [at.u8(), at.u16()]
    at.skip(2 * file.offsets)
    const below = level === 0 ? leaves : waiting
    for (let i = 0; i < count; i++) {
      at.skip(file.lengths)
      below.push(at.unsigned(file.offsets))
    }
  }
  return leaves
}

function symbolsIn(file: File, address: number, names: number): Link[] {
  const at = file.visit(address)
  if (at.latin(4) !== 'SNOD') stop({ kind: 'broken', at: address, part: 'HDF5 symbols' })
  at.skip(2)
  return Array.from({ length: at.u16() }, () => {
    const name = file.look(names + at.unsigned(file.offsets))
    const found = { name: untilZero(name), address: at.unsigned(file.offsets) }
    at.skip(24)
    return found
  })
}

/** Longer no name is that anybody reads. */
const longestName = 256

function untilZero(at: Cursor): string {
  let name = ''
  for (let sign = at.u8(); sign !== 0 && name.length < longestName; sign = at.u8()) {
    name += String.fromCharCode(sign)
  }
  return name
}

/** Only hard links lead to something in this file. */
function linkOf({ offsets }: File, body: Cursor): Link[] {
  body.skip(1)
  const flags = body.u8()
  const type = flags & 8 ? body.u8() : 0
  body.skip((flags & 4 ? 8 : 0) + (flags & 16 ? 1 : 0))
  const name = body.latin(body.unsigned(1 << (flags & 3)))
  return type === 0 ? [{ name, address: body.unsigned(offsets) }] : []
}

/** Groups of very many things keep them in a heap of another kind. */
function refuseDense({ offsets }: File, body: Cursor): void {
  body.skip(1)
  body.skip(body.u8() & 1 ? 8 : 0)
  if (Number.isFinite(body.unsigned(offsets)))
    stop({ kind: 'unsupported', part: 'HDF5 dense group' })
}
