import { nearness } from './arms.ts'
import type { Stage } from './stage.ts'
import type { Theme } from './themes.ts'

/** What an overlay was last drawn for. */
export interface Drawn {
  found?: object
  ground?: Stage['ground']
  theme?: Theme
  nearness?: number
}

/** Takes over what to draw for; whether anything of it is new. */
export function isNew(drawn: Drawn, found: object, stage: Stage, theme: Theme): boolean {
  const near = nearness(stage)
  const isKnown =
    drawn.found === found &&
    drawn.ground === stage.ground &&
    drawn.theme === theme &&
    drawn.nearness === near
  if (isKnown) return false
  Object.assign(drawn, { found, ground: stage.ground, theme, nearness: near })
  return true
}
