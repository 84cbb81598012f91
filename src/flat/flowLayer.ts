import { apart, headEvery } from '../scene/flowLines.ts'
import type { Theme } from '../scene/themes.ts'
import type { Session } from '../session/session.ts'
import { linesOver } from '../session/survey.ts'
import type { Overlay } from '../settings/settings.ts'
import { acrossAt, downAt, type Frame } from './frame.ts'
import { inked, type Pen } from './pen.ts'
import type { Sheet } from './sheet.ts'

type Lines = NonNullable<Awaited<ReturnType<typeof linesOver>>>

/** Lines along −∇f of a flat picture: those wanted that have come. Another list whenever it is not the same. */
export interface FlowLayer {
  wanted(sheet: Sheet, overlays: readonly Overlay[]): readonly Lines[]
}

export function createFlowLayer(session: Session, redraw: () => void): FlowLayer {
  let known: { readonly sheet: Sheet['ground']; readonly overlays: readonly Overlay[] } | undefined
  let lines: readonly Lines[] = []

  async function ask(sheet: Sheet, what: 'flow' | 'field'): Promise<void> {
    const asked = known
    const { halfX, halfY } = sheet.surface
    const size = { width: 2 * halfX, height: 2 * halfY, apart: apart[what] }
    const found = await linesOver(session, { what, domain: sheet.ground.domain, ...size })
    if (!found || known !== asked) return
    lines = [...lines, found]
    redraw()
  }

  return {
    wanted(sheet, overlays) {
      if (known?.sheet !== sheet.ground || known.overlays !== overlays) {
        known = { sheet: sheet.ground, overlays }
        lines = []
        for (const what of ['flow', 'field'] as const) {
          if (overlays.includes(what) && !sheet.single) void ask(sheet, what).catch(() => undefined)
        }
      }
      return lines
    },
  }
}

/** Pixels of a head. */
const head = { length: 7, width: 3 }

/** Thin lines with small heads, lighter than any route. */
export function drawLines(pen: Pen, { vertices, starts }: Lines, frame: Frame, theme: Theme): void {
  const at = (vertex: number): [number, number] => [
    acrossAt(frame, vertices[2 * vertex]!),
    downAt(frame, vertices[2 * vertex + 1]!),
  ]
  pen.beginPath()
  for (let line = 0; line + 1 < starts.length; line++) {
    const [first, end] = [starts[line]!, starts[line + 1]!]
    pen.moveTo(...at(first))
    for (let vertex = first + 1; vertex < end; vertex++) pen.lineTo(...at(vertex))
  }
  pen.lineWidth = 1.1
  pen.strokeStyle = inked(theme.ink, 0.55)
  pen.stroke()
  pen.beginPath()
  for (let line = 0; line + 1 < starts.length; line++) {
    const [first, end] = [starts[line]!, starts[line + 1]!]
    const step = Math.min(headEvery, end - first - 1)
    for (let vertex = first + Math.ceil(step / 2); vertex < end; vertex += headEvery) {
      if (vertex > first) addHead(pen, at(vertex - 1), at(vertex))
    }
  }
  pen.fillStyle = inked(theme.ink, 0.7)
  pen.fill()
}

function addHead(pen: Pen, [fromX, fromY]: [number, number], [x, y]: [number, number]): void {
  const length = Math.hypot(x - fromX, y - fromY) || 1
  const [dx, dy] = [(x - fromX) / length, (y - fromY) / length]
  const [backX, backY] = [x - head.length * dx, y - head.length * dy]
  pen.moveTo(x, y)
  pen.lineTo(backX - head.width * dy, backY + head.width * dx)
  pen.lineTo(backX + head.width * dy, backY - head.width * dx)
}
