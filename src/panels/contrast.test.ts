import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isFaint } from './contrast.ts'

test('red and violet are faint in the dark, yellow and pale blue on paper', () => {
  expect(['#bd1f01', '#832db6'].map((color) => isFaint(color, 'dark'))).toEqual([true, true])
  expect(['#bd1f01', '#832db6'].map((color) => isFaint(color, 'light'))).toEqual([false, false])
  expect(['#ffa90e', '#92dadd'].map((color) => isFaint(color, 'light'))).toEqual([true, true])
  expect(['#ffa90e', '#92dadd'].map((color) => isFaint(color, 'dark'))).toEqual([false, false])
})

test('a card is never told from itself, so its colours are those of the theme', () => {
  const css = readFileSync(new URL('../app/theme.css', import.meta.url), 'utf8')
  const [, light = '', dark = ''] = /--card: light-dark\((#\w{6}), (#\w{6})\)/.exec(css) ?? []
  expect(readFileSync(new URL('contrast.ts', import.meta.url), 'utf8')).toContain(
    `{ light: '${light}', dark: '${dark}' }`,
  )
})
