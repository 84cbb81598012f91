import { expect, test } from 'vitest'
import type { Trajectory } from '../session/trajectories.ts'
import { strideOf, tableCsv, tableRows } from './tableRows.ts'

/** A run of one coordinate, which is the step, and f, which is its square. */
function trajectory(count: number): Trajectory {
  const points = Float64Array.from({ length: 2 * count }, (_, i) =>
    i % 2 === 0 ? i / 2 : ((i - 1) / 2) ** 2,
  )
  const ending = undefined
  return {
    stride: 2,
    count,
    points,
    vertices: new Float32Array(),
    vertexCount: 0,
    rewritten: 0,
    ending,
  }
}

test('a short run has every step', () => {
  const rows = tableRows([trajectory(4)], [0])
  expect(rows.map(({ step, point, value }) => [step, ...point, value])).toEqual([
    [0, 0, 0],
    [1, 1, 1],
    [2, 2, 4],
    [3, 3, 9],
  ])
  expect(strideOf(rows)).toBe(1)
})

test('a long run has at most 200 rows at even steps, and its last', () => {
  const rows = tableRows([trajectory(1234)], [0])
  expect(rows.length).toBeLessThanOrEqual(200)
  expect(rows.at(-1)).toMatchObject({ step: 1233, point: [1233], value: 1233 ** 2 })
  expect(strideOf(rows)).toBe(10)
  const steps = rows.map(({ step }) => step)
  expect(steps.slice(0, -1).every((step) => step % 10 === 0)).toBe(true)
})

test('several runs share the rows, and one without points has none', () => {
  const rows = tableRows([trajectory(1001), trajectory(0), trajectory(3)], [0, 1, 2])
  expect(rows.length).toBeLessThanOrEqual(200)
  expect([...new Set(rows.map(({ run }) => run))]).toEqual([0, 2])
  expect(rows.at(-1)).toMatchObject({ run: 2, step: 2 })
})

test('a point alone is a row', () => {
  expect(tableRows([trajectory(1)], [0])).toHaveLength(1)
})

test('the file has every digit, and names that cannot be taken for several', () => {
  const rows = [{ run: 0, step: 3, point: [0.1 + 0.2, -2], value: 1e-17 }]
  expect(tableCsv(rows, ['Adam, "fast"'], ['x', 'y'], [5])).toBe(
    'run,step,x,y,f,gradient_norm\n"Adam, ""fast""",3,0.30000000000000004,-2,1e-17,5\n',
  )
  expect(tableCsv(rows, ['Adam'], ['x', 'y'], [])).toContain(
    'Adam,3,0.30000000000000004,-2,1e-17,\n',
  )
})

test.each(['=', '+', '-', '@'])(
  'a name that begins with %s is no formula in a spreadsheet',
  (sign) => {
    const rows = [{ run: 0, step: 0, point: [1], value: 1 }]
    const csv = tableCsv(rows, [`${sign}HYPERLINK("x")`], ['x'], [])
    expect(csv).toContain(`\n"'${sign}HYPERLINK(""x"")",0,1,1,`)
  },
)
