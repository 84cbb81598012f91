import { firstColor } from './paintBox.ts'

/** Paints the words of a node where the browser has set them, turned as their element is, with their halo. */
export function paintText(
  context: CanvasRenderingContext2D,
  node: Text,
  style: CSSStyleDeclaration,
): void {
  const words = node.data.trim()
  if (words === '') return
  const range = document.createRange()
  range.selectNodeContents(node)
  const { left, top, width, height } = range.getBoundingClientRect()
  if (width === 0) return
  context.save()
  // The shorthand of a computed style is empty where figures are tabular.
  context.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
  context.textAlign = 'center'
  context.translate(left + width / 2, top + height / 2)
  context.rotate(turnOf(style.transform))
  const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = context.measureText(words)
  const baseline = (up - down) / 2
  const halo = firstColor(style.textShadow)
  if (halo) {
    context.strokeStyle = halo
    context.lineWidth = 3.5
    context.lineJoin = 'round'
    context.strokeText(words, 0, baseline)
  }
  context.fillStyle = style.color
  context.fillText(words, 0, baseline)
  context.restore()
}

/** Radians. */
function turnOf(transform: string): number {
  if (transform === 'none' || transform === '') return 0
  const { a, b } = new DOMMatrix(transform)
  return Math.atan2(b, a)
}
