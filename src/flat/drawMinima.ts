import { isOnSlice, minimumOutline } from '../scene/minimumMark.ts'
import { minimaIn } from '../settings/landscapeIn.ts'
import type { Settings } from '../settings/settings.ts'
import { inked, type Pen } from './pen.ts'
import type { View } from './view.ts'

/** Where in the picture a mark stands. */
export interface Spot {
  readonly x: number
  readonly y: number
}

/** Known and found minima within what is shown, in CSS pixels. */
export function minimaSpots(
  settings: Settings,
  found: readonly { readonly point: readonly number[] }[],
  view: View,
): Spot[] {
  const known = settings.view.minima ? minimaIn(settings) : []
  const [x, y] = view.sheet.ground.domain
  return [...known, ...found].flatMap(({ point }) => {
    const u = (point[0]! - x![0]) / (x![1] - x![0])
    const v = y ? (point[1]! - y[0]) / (y[1] - y[0]) : 0.5
    const isShown = u >= 0 && u <= 1 && v >= 0 && v <= 1 && isOnSlice(settings, point)
    return isShown ? [{ x: view.across(u), y: view.down(v, view.excessAt(u)) }] : []
  })
}

/** The survey mark of the scene on every spot. */
export function drawMinima(pen: Pen, spots: readonly Spot[], { theme }: View): void {
  outline ??= new Path2D(minimumOutline)
  for (const { x, y } of spots) {
    pen.save()
    pen.translate(x, y)
    pen.lineCap = 'round'
    pen.lineJoin = 'round'
    pen.lineWidth = 4.4
    pen.strokeStyle = inked(theme.halo)
    pen.stroke(outline)
    pen.lineWidth = 1.8
    pen.strokeStyle = inked(theme.positive)
    pen.stroke(outline)
    pen.restore()
  }
}

let outline: Path2D | undefined
