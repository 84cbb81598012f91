import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checksum, withWords } from './png.ts'

/** A grey pixel, as every encoder writes it. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
)

test('words come right behind the header, and every chunk has its checksum', () => {
  const link = 'https://a.example/#f=saddle&o=adam,lr:0.02'
  const png = withWords(pixel, {
    texts: { Source: link, Title: '鞍面', Software: 'Losscape 1.2.3' },
    scale: 2,
  })
  const chunks = chunksOf(png)
  expect(chunks.map(({ type }) => type)).toEqual([
    'IHDR',
    'pHYs',
    'tEXt',
    'iTXt',
    'tEXt',
    'IDAT',
    'IEND',
  ])
  const text = (index: number) => chunks[index]!.data.toString('utf8')
  expect(text(2)).toBe(`Source\0${link}`)
  expect(text(3)).toBe('Title\0\0\0\0\0鞍面')
  expect(text(4)).toBe('Software\0Losscape 1.2.3')
  // 192 dots an inch.
  expect(chunks[1]!.data.readUInt32BE(0)).toBe(7559)
})

test('what was in the file stays as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const png = withWords(pixel, { texts: { Source: text }, scale: 1 })
      const kept = chunksOf(png).filter(({ type }) => /^I[A-Z]{3}$/.test(type))
      expect(kept).toEqual(chunksOf(pixel))
    }),
  )
})

test('the checksum is that of zlib', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(checksum(bytes)).toBe(crc32(bytes))
    }),
  )
})

/** Reads a PNG as a strict decoder does: it fails on a wrong checksum, length or end. */
function chunksOf(bytes: Uint8Array): { type: string; data: Buffer }[] {
  const png = Buffer.from(bytes)
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
  const chunks: { type: string; data: Buffer }[] = []
  let at = 8
  while (at < png.length) {
    const length = png.readUInt32BE(at)
    const body = png.subarray(at + 4, at + 8 + length)
    expect(png.readUInt32BE(at + 8 + length)).toBe(crc32(body))
    chunks.push({ type: body.toString('latin1', 0, 4), data: body.subarray(4) })
    at += 12 + length
  }
  expect(at).toBe(png.length)
  return chunks
}
