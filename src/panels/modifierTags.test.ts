import { expect, it } from 'vitest'
import { en } from '../locales/en.ts'
import { zhCN } from '../locales/zh-CN.ts'
import { modifierTags } from './modifierTags.ts'

it('says what is switched on in a few letters', () => {
  const worn = {
    schedule: 'cosine',
    clip_value: 2,
    clip_norm: 0.5,
    decoupled_weight_decay: 0.01,
    lookahead: 5,
    project_min: -1,
    project_max: 2,
  }
  const tags = (text: typeof en) => modifierTags(worn, text.modifiers).map(([tag]) => tag)
  expect(tags(en)).toEqual([
    'cosine',
    'clip ±2',
    'clip 0.5',
    'decay 0.01',
    'lookahead 5',
    'box −1 … 2',
  ])
  expect(new Set(tags(zhCN)).size).toBe(6)
  expect(modifierTags({}, en.modifiers)).toEqual([])
})
