import { describe, expect, it } from 'vitest'
import { type Bytes, emptyBytes } from './bytes.ts'

function written(write: (bytes: Bytes) => void, room?: number): number[] {
  const bytes = emptyBytes(room)
  write(bytes)
  return [...bytes.view()]
}

describe('bytes', () => {
  it.each([
    [0, [0]],
    [127, [0x7f]],
    [128, [0x80, 0x01]],
    [624_485, [0xe5, 0x8e, 0x26]],
    [2 ** 32 - 1, [0xff, 0xff, 0xff, 0xff, 0x0f]],
  ])('encodes %i without a sign', (value, expected) => {
    expect(written((bytes) => bytes.unsigned(value))).toEqual(expected)
  })

  it.each([
    [0, [0]],
    [63, [0x3f]],
    [64, [0xc0, 0x00]],
    [-1, [0x7f]],
    [-64, [0x40]],
    [-65, [0xbf, 0x7f]],
    [-123_456, [0xc0, 0xbb, 0x78]],
    [2 ** 31 - 1, [0xff, 0xff, 0xff, 0xff, 0x07]],
    [-(2 ** 31), [0x80, 0x80, 0x80, 0x80, 0x78]],
  ])('encodes %i with its sign', (value, expected) => {
    expect(written((bytes) => bytes.signed(value))).toEqual(expected)
  })

  it('writes doubles with the low byte first', () => {
    expect(written((bytes) => bytes.double(1))).toEqual([0, 0, 0, 0, 0, 0, 0xf0, 0x3f])
    expect(written((bytes) => bytes.double(-0))).toEqual([0, 0, 0, 0, 0, 0, 0, 0x80])
  })

  it('puts the length before names and blocks', () => {
    expect(written((bytes) => bytes.name('run'))).toEqual([3, 0x72, 0x75, 0x6e])
    const inner = emptyBytes()
    inner.byte(7, 8)
    expect(written((bytes) => bytes.block(inner))).toEqual([2, 7, 8])
  })

  it('grows as far as is needed', () => {
    const counted = Array.from({ length: 1000 }, (_, index) => index % 256)
    expect(written((bytes) => bytes.byte(...counted), 1)).toEqual(counted)
    const long = emptyBytes()
    long.byte(...counted)
    expect(written((bytes) => bytes.append(long), 1)).toEqual(counted)
  })
})
