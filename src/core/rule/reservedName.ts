import { plainModifiers } from './modifiers/index.ts'

/** What a link says of a run besides the numbers of its rule. */
const said = ['label', 'color', 'hidden', 'rule', 'batch', 'passes', 'noise']

/** Whether a name belongs to modifiers, or to a link: a rule may neither read nor set it, or one could be taken for the other. */
export function isReservedName(name: string): boolean {
  const isOf = (id: string) => name === id || name.startsWith(`${id}_`)
  if (/^schedule/.test(name) || said.some(isOf)) return true
  return plainModifiers.some(({ id }) => isOf(id))
}
