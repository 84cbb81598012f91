import { paintBox } from './paintBox.ts'
import { paintDrawing } from './paintDrawing.ts'
import { paintText } from './paintText.ts'

/**
 * Paints an element of the page as it is seen, with all in it: canvases, texts, drawings (SVG), rings and boxes. It knows
 * what pictures are made of, not all of CSS; controls are left out, but for those that are part of it. `context` is in CSS pixels of the window.
 */
export function paintElement(context: CanvasRenderingContext2D, element: Element): void {
  const style = getComputedStyle(element)
  if (style.display === 'none' || style.visibility === 'hidden' || element.matches(controls)) return
  const opacity = Number(style.opacity)
  if (opacity === 0) return
  context.save()
  context.globalAlpha *= opacity
  if (element instanceof HTMLCanvasElement) paintCanvas(context, element)
  else if (element instanceof SVGSVGElement) paintDrawing(context, element)
  else paintContent(context, element, style)
  context.restore()
}

const controls = 'button:not([data-painted]), input, select, textarea, [data-unpainted]'

function paintCanvas(context: CanvasRenderingContext2D, canvas: HTMLCanvasElement): void {
  const { left, top, width, height } = canvas.getBoundingClientRect()
  if (width > 0 && height > 0) context.drawImage(canvas, left, top, width, height)
}

function paintContent(
  context: CanvasRenderingContext2D,
  element: Element,
  style: CSSStyleDeclaration,
): void {
  const box = element.getBoundingClientRect()
  paintBox(context, box, style)
  paintPseudo(context, box, getComputedStyle(element, '::before'))
  for (const child of element.childNodes) {
    if (child instanceof Text) paintText(context, child, style)
    else if (child instanceof Element) paintElement(context, child)
  }
  paintPseudo(context, box, getComputedStyle(element, '::after'))
}

/** A box that the style sheet adds; those of the picture lie in the middle of their element. */
function paintPseudo(
  context: CanvasRenderingContext2D,
  around: DOMRect,
  style: CSSStyleDeclaration,
): void {
  const width = Number.parseFloat(style.width)
  const height = Number.parseFloat(style.height)
  if (style.content === 'none' || !(width > 0 && height > 0)) return
  context.save()
  context.globalAlpha *= Number(style.opacity)
  const left = around.left + (around.width - width) / 2
  const top = around.top + (around.height - height) / 2
  paintBox(context, new DOMRect(left, top, width, height), style)
  context.restore()
}
