import type { Ground } from '../session/session.ts'

/** Height of the relief in half-widths at exaggeration 1. */
export const reliefHeight = 0.62

/** A domain keeps its proportions, unless it is so narrow that one could not see along it. */
export function halfWidths({ domain }: Pick<Ground, 'domain'>): [number, number] {
  const [x, y] = domain
  if (!x || !y) return [1, sheetDepth]
  const ratio = (y[1] - y[0]) / (x[1] - x[0])
  const shown = Math.min(Math.max(ratio, 0.4), 2.5)
  return shown < 1 ? [1, shown] : [1 / shown, 1]
}

/** A graph has no depth. */
const sheetDepth = 0
