import { longestLink } from '../settings/link.ts'
import type { Notice } from '../settings/notice.ts'
import { piecesOf } from '../settings/pieces.ts'
import { run } from '../settings/runCodec.ts'

/** One notice where a hash names runs and none of them can be used, so that the usual ones appear; else none. */
export function runsNotice(hash: string): readonly Notice[] {
  if (hash.length > longestLink) return []
  const said = piecesOf(hash.replace(/^#/, '')).filter(({ key }) => key === 'o')
  const isUsable = ({ value }: { value: string }) => run.read(value, silently) !== undefined
  return said.length === 0 || said.some(isUsable) ? [] : [{ kind: 'no-run' }]
}

/** What is wrong with each run is told by whoever reads the whole link. */
const silently = { key: 'o', tell: () => {} }
