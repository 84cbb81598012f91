import type { LandscapeChoice } from '../core/experiment.ts'
import { settingsOf } from './assemble.ts'
import { saidBy } from './disassemble.ts'
import { readKey, tellUnknownKeys, writeKey } from './keys.ts'
import type { Notice } from './notice.ts'
import { noticeList } from './noticeList.ts'
import { type Piece, piecesOf } from './pieces.ts'
import { type Said, type Scene, sceneKeys, version } from './schema.ts'
import type { Settings } from './settings.ts'

/** UTF-16 units a link may have; of a longer one nothing is read. */
export const longestLink = 65_536

/**
 * The scene a link describes, with or without its `#`. Any text gives settings that run: what was not understood falls
 * back and is told in `notices`. `lastGood` stands in for a formula that cannot be read; else the base's landscape.
 */
export function readLink(
  hash: string,
  lastGood?: LandscapeChoice,
): { settings: Settings; notices: readonly Notice[] } {
  const { tell, all } = noticeList()
  const tooLong = hash.length > longestLink
  if (tooLong) tell({ kind: 'too-long', length: hash.length, limit: longestLink })
  const pieces = tooLong ? [] : piecesOf(hash.replace(/^#/, ''))
  tellUnknownKeys(pieces, sceneKeys, tell)
  const scene = said(pieces, tell)
  if (pieces.some(({ key }) => key === 'o') && !scene.o?.length) tell({ kind: 'no-run' })
  const settings = settingsOf(scene, tell, lastGood)
  return { settings, notices: all() }
}

/** The settings as a link, from its `#` on: canonical order, shortest numbers, without what equals the base. */
export function writeLink(settings: Settings): string {
  const scene = saidBy(settings)
  const parts = keyNames.flatMap((name) => writtenParts(name, scene))
  return `#${[`v=${version}`, ...parts].join('&')}`
}

const keyNames = Object.keys(sceneKeys) as (keyof Scene)[]

function said(pieces: readonly Piece[], tell: (notice: Notice) => void): Said {
  const read = keyNames.map((name) => [name, readKeyNamed(name, pieces, tell)] as const)
  return Object.fromEntries(read)
}

function readKeyNamed<K extends keyof Scene>(
  name: K,
  pieces: readonly Piece[],
  tell: (notice: Notice) => void,
): readonly Scene[K][] {
  return readKey(name, sceneKeys[name], pieces, tell)
}

function writtenParts<K extends keyof Scene>(name: K, scene: Said): string[] {
  return (scene[name] ?? []).flatMap((value: Scene[K]) => writeKey(name, sceneKeys[name], value))
}
