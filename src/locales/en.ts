import { firstEn } from './first/en.ts'
import { lateEn } from './late/en.ts'

/** Every text of the page in English; its type is the contract for all other languages. */
export const en = { ...firstEn, ...lateEn }

/** A dictionary: what a language has to say, all of it. */
export type Text = typeof en
