import { expect, test } from 'vitest'
import { built } from './build.ts'
import { guesses } from './guess.ts'
import { fileNamed, type Reading, writtenFile } from './reading.ts'
import { readTables } from './readTables.ts'
import { surfaceSpline } from './surface.ts'
import type { Table } from './table.ts'
import { around, textBytes } from './testing/files.ts'
import { plotter } from './testing/hdf5Files.ts'

async function tablesIn(bytes: Uint8Array): Promise<readonly Table[]> {
  const found = await readTables(bytes, around)
  if (!found.ok) throw new Error(found.fault.kind)
  return found.value
}

/** The surface that the first guess makes, to be asked by coordinates. */
async function surfaceIn(text: string | Uint8Array, change: Partial<Reading> = {}) {
  const tables = await tablesIn(typeof text === 'string' ? textBytes(text) : text)
  const made = await built(tables, { ...guesses(tables)[0]!, ...change } as Reading)
  if (!made.ok || made.value.kind !== 'surface') throw new Error(JSON.stringify(made))
  const { grid } = made.value
  const spline = surfaceSpline(grid)
  return { grid, at: spline.value }
}

test('a matrix alone lies between −1 and 1, its rows are y', async () => {
  const { at } = await surfaceIn('1,2,3\n4,5,6')
  expect([at(-1, -1), at(1, -1), at(-1, 1), at(1, 1)]).toEqual([1, 3, 4, 6])
  const turned = await surfaceIn('1,2,3\n4,5,6', { rows: 'x' })
  expect([turned.at(-1, -1), turned.at(1, -1), turned.at(-1, 1)]).toEqual([1, 4, 3])
})

test('descending axes are turned round', async () => {
  const { grid, at } = await surfaceIn('y,3,2,1\n9,1,2,3\n7,4,5,6')
  expect([[...grid.x], [...grid.y]]).toEqual([
    [1, 2, 3],
    [7, 9],
  ])
  expect([at(3, 9), at(1, 9), at(3, 7)]).toEqual([1, 3, 4])
})

test('columns of x, y and f in any order make a grid, with a hole where a place is missing', async () => {
  const { grid, at } = await surfaceIn('x,y,loss\n0,0,1\n1,1,4\n0,1,3\n1,0,2\n2,0,5')
  expect([...grid.values]).toEqual([1, 2, 5, 3, 4, Number.NaN])
  expect([at(1, 0), at(1, 1)]).toEqual([2, 4])
})

test('the plotter of Li et al.: lines of one y whatever shape is declared, −1 is a hole', async () => {
  const { grid } = await surfaceIn(plotter)
  expect([grid.x.length, grid.y.length]).toEqual([3, 4])
  for (const [row, y] of grid.y.entries()) {
    for (const [column, x] of grid.x.entries()) {
      const isHole = row * 3 + column === 5 || 10 * y + x === -1
      expect(grid.values[row * 3 + column]).toBe(isHole ? Number.NaN : 10 * y + x)
    }
  }
})

test('a route takes the columns that are called after coordinates', async () => {
  const rows = Array.from({ length: 30 }, (_, i) => `${i},${0.5 * i * i},${i % 3},${2 * i}`)
  const tables = await tablesIn(textBytes(['step,loss,x,y', ...rows].join('\n')))
  const [reading] = guesses(tables)
  expect(reading).toEqual({ kind: 'route', table: 0, columns: [2, 3] })
  const made = await built(tables, reading!)
  expect(made.ok && made.value.kind === 'route' && [...made.value.points.subarray(0, 4)]).toEqual([
    0, 0, 1, 2,
  ])
})

test('evenly spaced pairs are a curve, others a route', async () => {
  const pairs = (x: (i: number) => number) =>
    Array.from({ length: 12 }, (_, i) => `${x(i)},${i * i}`).join('\n')
  expect(guesses(await tablesIn(textBytes(pairs((i) => i / 4))))[0]!.kind).toBe('line')
  expect(guesses(await tablesIn(textBytes(pairs((i) => i * i))))[0]!.kind).toBe('route')
})

test('what does not fit is told', async () => {
  const faultOf = async (text: string, reading: Reading) => {
    const made = await built(await tablesIn(textBytes(text)), reading)
    return made.ok ? undefined : made.fault
  }
  const points = { kind: 'points', table: 0, columns: [0, 1, 2], holes: false } as const
  expect(await faultOf('0,0,1\n1,1,2\n2,5,3\n4,7,3\n9,8,1', points)).toMatchObject({
    kind: 'not-a-grid',
  })
  expect(await faultOf('0,0,1\n1,1,2\n0,1,3\n0,0,4', points)).toEqual({
    kind: 'repeated-place',
    row: 4,
  })
  expect(await faultOf('0,0\n1,1', points)).toEqual({ kind: 'no-such-part', part: '3' })
  const [x, y] = [{ table: 1 }, { from: 0, to: 0 }]
  const grid = { kind: 'grid', table: 0, rows: 'y', holes: false } as const
  const named = '{"f":[[1,2],[3,4]],"x":[5,5]}'
  expect(await faultOf(named, { ...grid, x, y })).toEqual({ kind: 'axis-order', axis: 'x' })
  expect(await faultOf(named, { ...grid, x: y, y: x })).toEqual({ kind: 'axis-order', axis: 'x' })
})

test('how a file is read stands in the link and comes back', () => {
  const readings: Reading[] = [
    {
      kind: 'grid',
      table: 2,
      rows: 'x',
      x: { table: 0 },
      y: { from: -1.5, to: 1e-7 },
      holes: true,
    },
    { kind: 'points', table: 0, columns: [0, 1, 2], holes: false },
    { kind: 'curve', table: 0, x: { from: -1, to: 1 }, holes: false },
    { kind: 'line', table: 1, columns: [0, 3], holes: true },
    { kind: 'route', table: 0, columns: [4, 5] },
  ]
  for (const reading of readings) {
    const file = { name: 'my loss, 2.npy', fingerprint: '0123456789abcdef', reading }
    expect(fileNamed(writtenFile(file))).toEqual(file)
  }
  for (const text of [
    '',
    'a/b',
    'a/0123456789abcdef/grid/0/z/0/1',
    'a/0123456789abcdef/route/0/x',
  ]) {
    expect(fileNamed(text)).toBeUndefined()
  }
})
