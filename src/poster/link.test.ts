import { describe, expect, it } from 'vitest'
import { wantedBy } from './link.ts'
import { scenes } from './scenes.ts'

const wide = (address: string) => {
  const [query = '', hash] = address.split('#')
  return wantedBy(query, hash === undefined ? '' : `#${hash}`, true)
}

it('shows the default landscape in the home view', () => {
  expect(wide('')).toEqual({ scene: scenes.rosenbrock, flat: false, layout: 'wide' })
})

it.each([
  ['#v=1&f=beale&n=20', 'beale'],
  ['?f=saddle', 'saddle'],
  ['?embed=1&theme=dark#f=himmelblau', 'himmelblau'],
  ['?f=saddle#f=himmelblau', 'himmelblau'],
  ['#f=quadratic&x0=1,2&o=adam,lr:0.1&t=5&q=none&tail=3', 'quadratic'],
])('%s shows %s', (address, id) => {
  expect(wide(address).scene).toBe(scenes[id])
})

it.each([
  '#f=formula&e=x^2',
  '#f=rosenbrock&fp=b:1',
  '#f=styblinski',
  '#f=constructor',
  '#dom=-1,1,-1,1',
  '#cam=30,40,4',
  '#h=linear',
  '#cm=viridis',
  '#lv=0',
  '#view=split',
  '?h=linear',
])('shows no landscape for %s, which only the scene can draw', (address) => {
  expect(wide(address).scene).toBeUndefined()
})

describe('the layout', () => {
  it.each([
    ['?embed=1', 'slide'],
    ['?embed=1&ui=full', 'wide'],
    ['?ui=min', 'slide'],
    ['?ui=none#f=beale', 'picture'],
    ['?embed=0', 'wide'],
    ['?theme=dark&embed', 'slide'],
    ['?projector=1', 'slide'],
    ['?projector=1&ui=full', 'slide'],
    ['?projector=1&ui=none', 'picture'],
    ['?projector=0', 'wide'],
  ])('for %s is %s', (address, layout) => {
    expect(wide(address).layout).toBe(layout)
  })

  it('is narrow where there is no room for cards', () => {
    expect(wantedBy('', '', false).layout).toBe('narrow')
  })
})

it.each(['#view=map', '?gl=2d', '?view=map'])('%s is flat', (address) => {
  expect(wide(address).flat).toBe(true)
})
