import type { Session } from '../session/session.ts'
import { linesOver } from '../session/survey.ts'
import type { LineMesh } from './lineMesh.ts'
import { segmentsOf } from './lineSegments.ts'
import type { Detail, Stage } from './stage.ts'

/** Keeps lines along −∇f up to the ground that is shown. */
export interface Flow {
  /** Asks for other lines where the ground is another one; called in every frame. */
  follow(): void
  dispose(): void
}

/** Half-widths between lines of a whole sheet, and between arrows. */
export const apart = { flow: 0.062, field: 0.085 } as const
/** Pixels of a picture that has room for all of them. */
const roomy = 560
/** Segments from one head of a line to the next. */
export const headEvery = 36
/** Milliseconds that a part of a map has to stay before lines are laid over it. */
const rest = 160

export function createFlow(
  what: 'flow' | 'field',
  session: Session,
  stage: Stage,
  lines: LineMesh,
  redraw: () => void,
): Flow {
  let ground: Stage['ground']
  let detail: Detail | undefined
  let waiting: ReturnType<typeof setTimeout> | undefined
  let isAsking = false
  let isGone = false

  async function ask(): Promise<void> {
    const asked = { ground, detail }
    const { surface } = stage
    if (isGone || !surface || !asked.ground) return
    if (isAsking) return
    isAsking = true
    const { left, right, bottom, top } = detail?.part ?? whole
    const width = 2 * surface.halfX * (right - left)
    const height = 2 * surface.halfY * (top - bottom)
    const { x: across, y: down } = stage.uniforms.resolution.value
    // In a small picture there is room for fewer.
    const scarcity = Math.max(1, roomy / Math.min(across, down))
    const found = await linesOver(session, {
      what,
      domain: (detail ?? asked.ground).domain,
      width,
      height,
      apart:
        scarcity *
        apart[what] *
        Math.max(width / (2 * surface.halfX), height / (2 * surface.halfY)),
    }).finally(() => {
      isAsking = false
    })
    if (isGone) return
    if (ground !== asked.ground || detail !== asked.detail) return ask()
    if (!found) return
    const vertices = Float32Array.from(found.vertices, (share, i) =>
      i % 2 === 0 ? left + share * (right - left) : bottom + share * (top - bottom),
    )
    lines.take(segmentsOf(vertices, found.starts, headEvery))
    redraw()
  }

  return {
    follow() {
      if (ground === stage.ground && detail === stage.detail) return
      const isNewGround = ground !== stage.ground
      ground = stage.ground
      detail = stage.detail
      clearTimeout(waiting)
      // While a map is moved the old lines stay where they are.
      waiting = setTimeout(() => void ask().catch(() => undefined), isNewGround ? 0 : rest)
    },
    dispose() {
      isGone = true
      clearTimeout(waiting)
    },
  }
}

const whole = { left: 0, right: 1, bottom: 0, top: 1 }
