import { nearestName } from '../core/formula/nearestName.ts'

/** The known id or name that is one slip of the keyboard away, as a fact for a notice. */
export function nearestId(word: string, known: readonly string[]): { near?: string } {
  // The speller knows letters, digits and underscores.
  const spelled = new Map(known.map((id) => [id.replaceAll('-', '_'), id]))
  const near = nearestName(word.replaceAll('-', '_'), (name) => spelled.has(name))
  const found = near === undefined ? undefined : spelled.get(near)
  return found === undefined ? {} : { near: found }
}
