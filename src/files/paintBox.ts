/** Paints ground, border and ring of a box. */
export function paintBox(
  context: CanvasRenderingContext2D,
  box: DOMRect,
  style: CSSStyleDeclaration,
): void {
  const border = style.borderTopStyle === 'none' ? 0 : Number.parseFloat(style.borderTopWidth)
  const radius = radiusOf(box, style.borderTopLeftRadius)
  if (!isClear(style.backgroundColor)) {
    context.fillStyle = style.backgroundColor
    trace(context, box, radius, 0)
    context.fill()
  }
  if (border === 0 || isClear(style.borderTopColor)) return
  const ring = firstColor(style.boxShadow)
  // A shadow without blur lines the border on both sides.
  if (ring) stroke(context, box, radius, border, ring, border + 3)
  context.setLineDash(style.borderTopStyle === 'dashed' ? [2 * border, border] : [])
  stroke(context, box, radius, border, style.borderTopColor, border)
  context.setLineDash([])
  if (style.backgroundImage.startsWith('radial-gradient')) paintDot(context, box, style)
}

/** The colour that a list of shadows begins with. */
export function firstColor(shadows: string): string | undefined {
  return /^(#\w+|[a-z-]+\([^()]*\))/.exec(shadows)?.[0]
}

function isClear(color: string): boolean {
  return color === 'transparent' || /[,/]\s*0\)$/.test(color)
}

function radiusOf({ width, height }: DOMRect, radius: string): number {
  const size = Number.parseFloat(radius) || 0
  const most = Math.min(width, height) / 2
  return Math.min(most, radius.endsWith('%') ? (size / 50) * most : size)
}

function trace(
  context: CanvasRenderingContext2D,
  box: DOMRect,
  radius: number,
  inset: number,
): void {
  context.beginPath()
  context.roundRect(
    box.left + inset,
    box.top + inset,
    Math.max(0, box.width - 2 * inset),
    Math.max(0, box.height - 2 * inset),
    Math.max(0, radius - inset),
  )
}

function stroke(
  context: CanvasRenderingContext2D,
  box: DOMRect,
  radius: number,
  border: number,
  color: string,
  width: number,
): void {
  context.strokeStyle = color
  context.lineWidth = width
  trace(context, box, radius, border / 2)
  context.stroke()
}

/** The only gradients in the picture are dots in the middle of rings. */
function paintDot(
  context: CanvasRenderingContext2D,
  box: DOMRect,
  style: CSSStyleDeclaration,
): void {
  context.fillStyle = style.borderTopColor
  context.beginPath()
  context.arc(box.left + box.width / 2, box.top + box.height / 2, 2.4, 0, 2 * Math.PI)
  context.fill()
}
