import { type PosterScene, scenes } from './scenes.ts'

/** What an address asks for, as far as a poster can show it. */
export interface Wanted {
  /** `undefined`: something that only the scene can draw. */
  readonly scene: PosterScene | undefined
  readonly flat: boolean
  readonly layout: 'wide' | 'narrow' | 'slide' | 'picture'
}

/** Keys that change the look of the ground, or where it is seen from. */
const beyond = /[?#&]((e|fp|dom|cam|h|cm|lv)=|view=split)/

/** Reads query and hash of an address; keys of the scene may stand in both, and the hash wins. */
export function wantedBy(query: string, hash: string, roomy: boolean): Wanted {
  const said = (key: string) => RegExp(`[?#&]${key}=([^&?#]*)`).exec(hash + query)?.[1]
  const isOn = (key: string) => RegExp(`[?&]${key}(=1)?(&|$)`).test(query)
  const ui = said('ui')
  const isSmall = isOn('projector') || (ui ? ui === 'min' : isOn('embed'))
  const layout = ui === 'none' ? 'picture' : isSmall ? 'slide' : roomy ? 'wide' : 'narrow'
  return {
    scene: beyond.test(hash + query) ? undefined : scenes[said('f') ?? 'rosenbrock'],
    flat: said('view') === 'map' || said('gl') === '2d',
    layout,
  }
}
