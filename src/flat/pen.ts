import type { Rgb } from '../scene/oklch.ts'

/** A drawing surface over the whole picture, in CSS pixels. */
export type Pen = CanvasRenderingContext2D

/** A canvas of its own in the element, clear; `resize` clears it again. */
export function createPen(container: HTMLElement): Pen {
  const canvas = document.createElement('canvas')
  container.append(canvas)
  return canvas.getContext('2d')!
}

/** As large as the picture, with so many device pixels in one of CSS. */
export function resizePen(pen: Pen, width: number, height: number, dpr: number): void {
  const { canvas } = pen
  canvas.width = Math.max(1, Math.round(width * dpr))
  canvas.height = Math.max(1, Math.round(height * dpr))
  canvas.style.width = `${width}px`
  canvas.style.height = `${height}px`
  pen.setTransform(dpr, 0, 0, dpr, 0, 0)
}

export function clearPen(pen: Pen): void {
  pen.save()
  pen.resetTransform()
  pen.clearRect(0, 0, pen.canvas.width, pen.canvas.height)
  pen.restore()
}

/** A display colour with an opacity, as canvases read it. */
export function inked(color: Rgb, opacity = 1): string {
  return `rgb(${color.map((channel) => Math.round(255 * channel)).join(' ')} / ${opacity})`
}

/** Text with a seam in the colour of what is around it, so that it reads on every tint. */
export function writeSeamed(pen: Pen, text: string, x: number, y: number, seam: string): void {
  pen.lineJoin = 'round'
  pen.lineWidth = 3.5
  pen.strokeStyle = seam
  pen.strokeText(text, x, y)
  pen.fillText(text, x, y)
}

/** The fonts of the picture. */
export const fonts = {
  tick: '11.5px system-ui, sans-serif',
  contour: '10px system-ui, sans-serif',
  run: '600 12.5px system-ui, sans-serif',
  name: 'italic 14px "STIX Two Math", "Cambria Math", Georgia, "Times New Roman", serif',
} as const
