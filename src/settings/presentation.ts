import { readKey } from './keys.ts'
import { nearestId } from './nearestId.ts'
import type { Notice } from './notice.ts'
import { noticeList } from './noticeList.ts'
import { type Piece, piecesOf } from './pieces.ts'
import { type Presentation, presentationKeys, type Wishes } from './schema.ts'

/**
 * How the page is to show its scene, from a query with or without its `?`. A query also belongs to the host: of keys
 * unknown here only slips of the keyboard are told.
 */
export function readPresentation(query: string): {
  presentation: Presentation
  notices: readonly Notice[]
} {
  const { tell, all } = noticeList()
  const pieces = piecesOf(query)
  tellSlips(pieces, tell)
  const said = <K extends keyof Wishes>(name: K): Wishes[K] | undefined =>
    readKey(name, presentationKeys[name], pieces, tell)[0]
  const presentation: Presentation = {
    embed: said('embed') ?? false,
    ui: said('ui'),
    theme: said('theme') ?? 'auto',
    lang: said('lang'),
    play: said('play'),
    loop: said('loop') ?? false,
    speed: said('speed'),
    wheel: said('wheel'),
    touch: said('touch'),
    motion: said('motion'),
    keys: said('keys') ?? 'all',
    gl: said('gl') ?? 'auto',
    projector: said('projector') ?? false,
    dpr: said('dpr'),
  }
  return { presentation, notices: all() }
}

function tellSlips(pieces: readonly Piece[], tell: (notice: Notice) => void): void {
  const known = Object.keys(presentationKeys)
  for (const key of new Set(pieces.map((piece) => piece.key))) {
    if (known.includes(key)) continue
    const { near } = nearestId(key, known)
    if (near !== undefined) tell({ kind: 'unknown-key', key, near })
  }
}
