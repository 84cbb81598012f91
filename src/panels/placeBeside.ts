/** Where a list stands that its button opened: CSS pixels in the window. */
export interface Place {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly maxHeight: number
}

interface Size {
  readonly width: number
  readonly height: number
}

const widest = 440
/** From the border of the window. */
const margin = 8
/** Below the button, if there is this much room; else as far up as it takes. */
const enough = 460

/** Under its button, inside the window, as large as it is useful. */
export function placeBeside(button: Pick<DOMRect, 'left' | 'bottom'>, window: Size): Place {
  const width = Math.min(widest, window.width - 2 * margin)
  const left = Math.max(margin, Math.min(button.left, window.width - width - margin))
  const below = button.bottom + 4
  const top = Math.max(margin, Math.min(below, window.height - enough - margin))
  return { left, top, width, maxHeight: window.height - top - margin }
}
