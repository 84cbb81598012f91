import type { Text } from './en.ts'
import { firstZhCN } from './first/zh-CN.ts'
import { lateZhCN } from './late/zh-CN.ts'

/** Every text of the page in Simplified Chinese. */
export const zhCN: Text = { ...firstZhCN, ...lateZhCN }
