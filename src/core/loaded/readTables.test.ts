import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Read } from './fault.ts'
import { readTables } from './readTables.ts'
import type { Table } from './table.ts'
import { around, doubles, joined, npy, npyHeader, textBytes, zip } from './testing/files.ts'
import { chunkedGroup, newer, plotter } from './testing/hdf5Files.ts'

const read = (bytes: Uint8Array) => readTables(bytes, around)
const six = [1, 2, 3, 4, 5, 6]

/** Names, shapes and numbers, as plain lists. */
function plain(found: Read<readonly Table[]>) {
  if (!found.ok) return found.fault
  return found.value.map(({ name, shape, values }) => [name, shape, [...values]])
}

test('NumPy: every kind of number, both orders of bytes, all versions', async () => {
  const cases: [string, Uint8Array][] = [
    ['<f8', doubles(six)],
    ['>f8', doubles(six).toReversed()],
    ['<f4', new Uint8Array(Float32Array.from(six).buffer)],
    ['<f2', new Uint8Array(Uint16Array.of(0x3c00, 0x4000, 0x4200, 0x4400, 0x4500, 0x4600).buffer)],
    ['|i1', Uint8Array.from(six)],
    ['<i2', new Uint8Array(Int16Array.from(six).buffer)],
    ['<u4', new Uint8Array(Uint32Array.from(six).buffer)],
    ['<i8', new Uint8Array(BigInt64Array.from(six.map(BigInt)).buffer)],
  ]
  for (const [type, content] of cases) {
    const wanted = type === '>f8' ? six.toReversed() : six
    const made = npy(npyHeader(type, [2, 3]), content)
    expect(plain(await read(made)), type).toEqual([['', [2, 3], wanted]])
  }
  for (const version of [1, 2, 3]) {
    const made = npy(npyHeader('<f8', [6]), doubles(six), version)
    expect(plain(await read(made))).toEqual([['', [6], six]])
  }
})

test('NumPy: Fortran order gives the same matrix', async () => {
  const made = npy(npyHeader('<f8', [2, 3], true), doubles([1, 4, 2, 5, 3, 6]))
  expect(plain(await read(made))).toEqual([['', [2, 3], six]])
})

test('what holds Python objects is refused, also inside a zip, and torch files by name', async () => {
  const objects = npy(npyHeader('|O', [1]), textBytes('\x80\x04'))
  expect(plain(await read(objects))).toEqual({ kind: 'objects', name: '' })
  const inZip = zip([{ name: 'a.npy', content: objects }])
  expect(plain(await read(inZip))).toEqual({ kind: 'objects', name: 'a' })
  const torch = zip([{ name: 'archive/data.pkl', content: textBytes('x') }])
  expect(plain(await read(torch))).toEqual({ kind: 'torch' })
  expect(plain(await read(new Uint8Array([0x80, 4, 0x95, 0])))).toEqual({ kind: 'pickle' })
})

test('a zip of arrays, stored and deflated; a wrong checksum is told', async () => {
  const content = npy(npyHeader('<f8', [2, 3]), doubles(six))
  const made = zip([
    { name: 'x.npy', content },
    { name: 'read.me', content: textBytes('hello') },
    { name: 'z.npy', content, deflated: true },
  ])
  expect(plain(await read(made))).toEqual([
    ['x', [2, 3], six],
    ['z', [2, 3], six],
  ])
  const broken = zip([{ name: 'x.npy', content, checksum: 1 }])
  expect(plain(await read(broken))).toEqual({ kind: 'checksum', name: 'x.npy' })
})

test('tables of text: separators, names of columns, decimal commas, holes', async () => {
  const table = [['', [2, 3], six]]
  expect(plain(await read(textBytes('1,2,3\r\n4,5,6\r\n')))).toEqual(table)
  expect(plain(await read(textBytes('# x y z\n1 2 3\n\n 4\t5 6')))).toEqual(table)
  expect(plain(await read(textBytes('1;2,0;3\n4;5;6')))).toEqual(table)
  expect(plain(await read(textBytes('1\t2\t3\n4\t5\t6')))).toEqual(table)
  const named = await read(textBytes('\ufeffx,"y",loss\n1,2,3\n4,nan,'))
  expect(named.ok && named.value[0]!.columns).toEqual(['x', 'y', 'loss'])
  expect(plain(named)).toEqual([['', [2, 3], [1, 2, 3, 4, Number.NaN, Number.NaN]]])
})

test('a table of text with its axes in the first line and column', async () => {
  expect(plain(await read(textBytes('y\\x,10,20\n0.5,1,2\n0.7,3,4')))).toEqual([
    ['f', [2, 2], [1, 2, 3, 4]],
    ['x', [2], [10, 20]],
    ['y', [2], [0.5, 0.7]],
  ])
})

test('what is wrong in a text is told with its line', async () => {
  const faultOf = async (text: string) => plain(await read(textBytes(text)))
  expect(await faultOf('1,2\n3')).toEqual({ kind: 'ragged', line: 2, found: 1, expected: 2 })
  expect(await faultOf('1,2\n\n3,four')).toEqual({ kind: 'not-a-number', line: 3, text: 'four' })
  expect(await faultOf('[1,\n2')).toEqual({ kind: 'bad-json', line: 2 })
  expect(await faultOf('{"a":1}\n{"a":2}\nnope')).toEqual({ kind: 'bad-json', line: 3 })
  expect(await faultOf('[[1,2],[3]]')).toEqual({ kind: 'ragged', line: 2, found: 1, expected: 2 })
  expect(await faultOf('{"name":"x"}')).toEqual({ kind: 'no-numbers' })
  expect(await faultOf('')).toEqual({ kind: 'empty-file' })
  expect(plain(await read(Uint8Array.of(1, 2, 3)))).toEqual({ kind: 'unknown-format' })
})

test('JSON: matrices, names, records, lines; null and NaN are holes', async () => {
  const jsonOf = async (text: string) => plain(await read(textBytes(text)))
  expect(await jsonOf('[[1,2,3],[4,5,6]]')).toEqual([['', [2, 3], six]])
  expect(await jsonOf('{"x":[1,2],"deep":{"z":[[3,null]]},"n":1}')).toEqual([
    ['x', [2], [1, 2]],
    ['deep.z', [1, 2], [3, Number.NaN]],
  ])
  const records = '[{"step":0,"w":[1,2],"t":"a"},{"step":1,"w":[3,NaN],"t":"b"}]'
  const found = await read(textBytes(records))
  expect(found.ok && found.value[0]!.columns).toEqual(['step', 'w0', 'w1'])
  expect(plain(found)).toEqual([['', [2, 3], [0, 1, 2, 1, 3, Number.NaN]]])
  expect(await jsonOf('[1,2,3]\n[4,5,6]\n')).toEqual([['', [2, 3], six]])
})

test('HDF5: old groups, chunks with filters, and the newer layout', async () => {
  const [loss, x, y] = plain(await read(plotter)) as [string, number[], number[]][]
  expect([loss![0], loss![1], x![2], y![2]]).toEqual([
    'train_loss',
    [3, 4],
    [-1, 0, 1],
    [0, 1, 2, 3],
  ])
  const counting = (count: number) => Array.from({ length: count }, (_, i) => i)
  expect(plain(await read(chunkedGroup))).toEqual([
    ['run/n', [2, 3], counting(6)],
    ['run/z', [5, 7], counting(35)],
  ])
  expect(plain(await read(newer))).toEqual(
    expect.arrayContaining([
      ['c', [2, 4], counting(8)],
      ['z', [2, 3], counting(6)],
    ]),
  )
})

const whole: Record<string, Uint8Array> = {
  npy: npy(npyHeader('<f8', [2, 3]), doubles(six)),
  npz: zip([{ name: 'x.npy', content: npy(npyHeader('<f8', [6]), doubles(six)), deflated: true }]),
  plotter,
  chunkedGroup,
  newer,
}

test.each(Object.entries(whole))('%s cut short gives a fault', async (_, bytes) => {
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 9), async (length) => {
      const found = await read(bytes.subarray(0, length))
      // What lies behind the last number may be missing.
      if (found.ok) expect(length).toBeGreaterThan(bytes.length / 2)
    }),
    { numRuns: 200 },
  )
})

test.each(Object.entries(whole))(
  '%s with wrong bytes gives numbers or a fault',
  async (_, bytes) => {
    const change = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255))
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        const changed = bytes.slice()
        for (const [at, byte] of changes) changed[at] = byte
        expect(await read(changed)).toHaveProperty('ok')
      }),
      { numRuns: 400 },
    )
  },
)

test('any bytes at all give numbers or a fault', async () => {
  const magics = Object.values(whole).map((bytes) => bytes.subarray(0, 12))
  const beginnings = fc.constantFrom(
    new Uint8Array(),
    ...magics,
    textBytes('[['),
    textBytes('{"a":'),
  )
  await fc.assert(
    fc.asyncProperty(beginnings, fc.uint8Array({ maxLength: 300 }), async (magic, rest) => {
      expect(await read(joined(magic, rest))).toHaveProperty('ok')
    }),
    { numRuns: 500 },
  )
})

test('no shape that a file declares is believed', async () => {
  for (const shape of [[2 ** 40], [2 ** 31, 2 ** 31], [10 ** 15, 10 ** 15, 10 ** 15]]) {
    const found = await read(npy(npyHeader('<f8', shape), doubles(six)))
    expect(plain(found)).toMatchObject({ kind: 'too-many-numbers' })
  }
  const short = await read(npy(npyHeader('<f8', [1000, 1000]), doubles(six)))
  expect(plain(short)).toMatchObject({ kind: 'ends-early', needs: 8e6 })
})
