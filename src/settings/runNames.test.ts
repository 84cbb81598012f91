import { expect, test } from 'vitest'
import { runNames } from './runNames.ts'

const adam = { optimizer: 'adam', hypers: {} }
const descent = { optimizer: 'gradient-descent', hypers: {} }
const oneStart = [[0, 0]]

test('a label wins over the name of the optimizer', () => {
  const runs = [adam, descent]
  expect(runNames({ runs, starts: oneStart }, [{ label: 'fast' }, {}])).toEqual([
    'fast',
    'Gradient descent',
  ])
})

test('the name in another language stands in for the one of the file', () => {
  const names = { 'gradient-descent': '梯度下降' }
  expect(runNames({ runs: [descent, adam], starts: oneStart }, [{}, {}], names)).toEqual([
    '梯度下降',
    'Adam',
  ])
})

test('runs of the same name are told apart by a number', () => {
  expect(runNames({ runs: [adam, descent, adam], starts: oneStart }, [{}, {}, {}])).toEqual([
    'Adam 1',
    'Gradient descent',
    'Adam 2',
  ])
})

test('with several starts the names come once a start, in the order of the runs', () => {
  expect(
    runNames(
      {
        runs: [adam],
        starts: [
          [0, 0],
          [1, 1],
        ],
      },
      [{}],
    ),
  ).toEqual(['Adam · 1', 'Adam · 2'])
})
