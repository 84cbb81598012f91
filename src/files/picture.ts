import { type Caption, drawCaption, layCaption } from './caption.ts'
import { paintElement } from './paintElement.ts'

/** The picture as it stands in the page. */
export interface PictureOnPage {
  /** Holds canvases and what lies over them. */
  readonly element: HTMLElement
  /** Pixels of it that cards cover; they are left out of what is read as it is. */
  readonly insets: { left: number; right: number; top: number; bottom: number }
  /** Each draws a scene of it anew at another scale, in the middle of all its place or where it stands, while `read` reads it. */
  readonly redraws: readonly ((scale: number, read: () => void, asItStands: boolean) => void)[]
}

interface PictureChoices {
  /** Written under it. */
  readonly caption?: Caption
  readonly asItStands?: boolean
  /** A colour; that of the page by default. */
  readonly paper?: string
}

/**
 * The picture on a canvas of its own, `scale` pixels in one of CSS, with a caption under it if one is given: in the middle
 * of all its place, or `asItStands` between the cards, without what they cover.
 */
export function drawPicture(
  { element, insets, redraws }: PictureOnPage,
  scale: number,
  { caption, asItStands = false, paper }: PictureChoices = {},
): HTMLCanvasElement {
  const box = element.getBoundingClientRect()
  const isWhole = redraws.length > 0 && !asItStands
  const covered = isWhole ? { left: 0, right: 0, top: 0, bottom: 0 } : insets
  const left = box.left + covered.left
  const top = box.top + covered.top
  const width = Math.max(1, box.width - covered.left - covered.right)
  const height = Math.max(1, box.height - covered.top - covered.bottom)
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d')!
  const { color: ink, backgroundColor } = getComputedStyle(document.documentElement)
  const ground = paper ?? backgroundColor
  const under = caption && layCaption(context, caption, width)
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round((height + (under?.height ?? 0)) * scale)
  context.scale(scale, scale)
  context.fillStyle = ground
  context.fillRect(0, 0, width, height + (under?.height ?? 0))
  const read = () => {
    context.save()
    context.beginPath()
    context.rect(0, 0, width, height)
    context.clip()
    context.translate(-left, -top)
    paintElement(context, element)
    context.restore()
  }
  redraws.reduce<() => void>((inner, redraw) => () => redraw(scale, inner, asItStands), read)()
  if (under) {
    fadeOut(context, width, height)
    context.translate(0, height)
    drawCaption(context, under, ink, ground)
  }
  return canvas
}

/** A shadow that goes on under the caption ends softly. The paper is the fill already. */
function fadeOut(context: CanvasRenderingContext2D, width: number, height: number): void {
  const rows = 24
  for (let row = 0; row < rows; row++) {
    context.globalAlpha = row / rows
    context.fillRect(0, height - rows + row, width, 1)
  }
  context.globalAlpha = 1
}
