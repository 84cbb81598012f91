import { expect, test } from 'vitest'
import { readPresentation } from './presentation.ts'

test('nothing said leaves it to page, system and browser', () => {
  expect(readPresentation('')).toEqual({
    presentation: {
      embed: false,
      ui: undefined,
      theme: 'auto',
      lang: undefined,
      play: undefined,
      loop: false,
      speed: undefined,
      wheel: undefined,
      touch: undefined,
      motion: undefined,
      keys: 'all',
      gl: 'auto',
      projector: false,
      dpr: undefined,
    },
    notices: [],
  })
})

test('every key is read', () => {
  const query =
    '?embed&ui=min&theme=dark&lang=zh-cn&play=true&loop=1&speed=60&wheel=ctrl&touch=off&motion=0&keys=none&gl=2d&projector=1&dpr=2'
  expect(readPresentation(query)).toEqual({
    presentation: {
      embed: true,
      ui: 'min',
      theme: 'dark',
      lang: 'zh-CN',
      play: true,
      loop: true,
      speed: 60,
      wheel: 'ctrl',
      touch: 'off',
      motion: false,
      keys: 'none',
      gl: '2d',
      projector: true,
      dpr: 2,
    },
    notices: [],
  })
})

test('of keys the host may own only slips of the keyboard are told', () => {
  expect(readPresentation('?utm_source=x&session=1&page=2').notices).toEqual([])
  expect(readPresentation('?them=dark').notices).toEqual([
    { kind: 'unknown-key', key: 'them', near: 'theme' },
  ])
})

test('what cannot be read falls back and is told', () => {
  const { presentation, notices } = readPresentation('?theme=pink&embed=maybe&speed=-1')
  expect(presentation).toMatchObject({ theme: 'auto', embed: false, speed: 0.1 })
  expect(notices.map(({ kind }) => kind)).toEqual(['unreadable', 'unknown-word', 'clamped'])
})
