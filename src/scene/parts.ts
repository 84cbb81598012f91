import type { FirstText } from '../locales/first/en.ts'
import type { Session } from '../session/session.ts'
import type { Insets } from './lens.ts'
import type { Rig } from './rig.ts'
import type { Stage } from './stage.ts'
import type { Theme } from './themes.ts'

/** What every part of the scene is given. */
export interface PartProps {
  readonly session: Session
  readonly stage: Stage
  readonly rig: Rig
  readonly theme: Theme
  /** Over the canvas, for what is only seen. */
  readonly overlay: HTMLElement
  /** Pixels that cards cover. */
  readonly insets: Insets
  /** Factor on widths of routes, dots and heads; 1 by default. */
  readonly routeScale?: number
  /** Over that, for what can be seized or focused. */
  readonly handles: HTMLElement
  readonly words: FirstText['points']
  readonly spaceWords: FirstText['spaces']
}

/**
 * Order in a frame of what is not drawn on the canvas: it follows the drawing, so that the graphics card need not wait.
 * Only for what comes with `StillLayer`, because fiber stops drawing by itself where there is such an order.
 */
export const afterDrawing = 2
