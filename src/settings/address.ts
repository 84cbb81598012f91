import type { LandscapeChoice } from '../core/experiment.ts'
import { longestLink, readLink } from './link.ts'
import type { Notice } from './notice.ts'
import { piecesOf } from './pieces.ts'
import { readPresentation } from './presentation.ts'
import { type Presentation, sceneKeys } from './schema.ts'
import type { Settings } from './settings.ts'

export interface Address {
  readonly settings: Settings
  readonly presentation: Presentation
  readonly notices: readonly Notice[]
  /** Query and hash as they should stand in the address bar: scene keys of the query are in the hash now. */
  readonly address: { readonly search: string; readonly hash: string }
  /** Whether `address` differs from what was read. */
  readonly moved: boolean
}

/**
 * Reads a whole address, or any part of one: a full URL, `?…#…`, `#…`, or a bare `f=…`. Scene keys found in the query
 * count unless the hash has them too.
 */
export function readAddress(text: string, lastGood?: LandscapeChoice): Address {
  const { search, hash } = partsOf(text.trim())
  const address = search.length > longestLink ? { search: '', hash } : withSceneInHash(search, hash)
  const link = readLink(address.hash, lastGood)
  const { presentation, notices } = readPresentation(address.search)
  return {
    settings: link.settings,
    presentation,
    notices: [...link.notices, ...notices],
    address,
    moved: address.search !== search || address.hash !== hash,
  }
}

function partsOf(text: string): { search: string; hash: string } {
  const at = text.indexOf('#')
  const before = at < 0 ? text : text.slice(0, at)
  const hash = at < 0 ? '' : text.slice(at)
  const query = before.indexOf('?')
  const isAddress = /^([a-z][a-z0-9+.-]*:|\?|\/|\.)/i.test(before)
  if (at < 0 && !isAddress && before !== '') return { search: '', hash: `#${before}` }
  return { search: query < 0 ? '' : before.slice(query), hash }
}

function withSceneInHash(search: string, hash: string): { search: string; hash: string } {
  const parts = search
    .slice(1)
    .split(/[&?]/)
    .filter((part) => part !== '')
  const scene = parts.filter((part) => isOfScene(keyOf(part)))
  // A lone v= is how hosts make browsers forget a file.
  if (scene.every((part) => keyOf(part) === 'v')) return { search, hash }
  const inHash = new Set(piecesOf(hash.slice(1)).map(({ key }) => key))
  const moved = scene.filter((part) => !inHash.has(keyOf(part)))
  const rest = parts.filter((part) => !scene.includes(part))
  const scenes = [...moved, ...(hash.length > 1 ? [hash.slice(1)] : [])]
  return {
    search: rest.length > 0 ? `?${rest.join('&')}` : '',
    hash: scenes.length > 0 ? `#${scenes.join('&')}` : '',
  }
}

function keyOf(part: string): string {
  return piecesOf(part)[0]?.key ?? ''
}

function isOfScene(key: string): boolean {
  return Object.hasOwn(sceneKeys, key)
}
