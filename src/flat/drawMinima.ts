import { understood } from '../core/landscapes/choose.ts'
import type { Settings } from '../settings/settings.ts'
import { inked, type Pen } from './pen.ts'
import type { View } from './view.ts'

/** A cross on every known minimum within the shown domain. */
export function drawMinima(pen: Pen, { experiment, view }: Settings, shown: View): void {
  if (!view.minima) return
  const { landscape, parameters } = understood(experiment.landscape)
  const [x, y] = shown.sheet.ground.domain
  for (const { point } of landscape.minima(parameters)) {
    const u = (point[0]! - x![0]) / (x![1] - x![0])
    const v = y ? (point[1]! - y[0]) / (y[1] - y[0]) : 0.5
    if (u < 0 || u > 1 || v < 0 || v > 1) continue
    drawCross(pen, shown.across(u), shown.down(v, 0), shown)
  }
}

/** Half the width of a cross, CSS pixels. */
const reach = 4.5

function drawCross(pen: Pen, x: number, y: number, { theme }: View): void {
  pen.beginPath()
  pen.moveTo(x - reach, y - reach)
  pen.lineTo(x + reach, y + reach)
  pen.moveTo(x - reach, y + reach)
  pen.lineTo(x + reach, y - reach)
  pen.lineCap = 'round'
  pen.lineWidth = 4.4
  pen.strokeStyle = inked(theme.halo, 0.85)
  pen.stroke()
  pen.lineWidth = 1.8
  pen.strokeStyle = inked(theme.positive)
  pen.stroke()
}
