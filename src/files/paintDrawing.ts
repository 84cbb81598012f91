/** Paints the shapes of an SVG in the page. */
export function paintDrawing(context: CanvasRenderingContext2D, drawing: SVGSVGElement): void {
  const { left, top } = drawing.getBoundingClientRect()
  for (const shape of drawing.querySelectorAll<SVGGraphicsElement>(shapes)) {
    const style = getComputedStyle(shape)
    const matrix = shape.getCTM()
    if (!matrix || style.display === 'none' || style.visibility === 'hidden') continue
    context.save()
    context.translate(left, top)
    context.transform(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)
    context.globalAlpha *= Number(style.opacity)
    paintShape(context, new Path2D(outlineOf(shape)), style)
    context.restore()
  }
}

const shapes = 'path, line, circle, polyline, polygon'

function paintShape(
  context: CanvasRenderingContext2D,
  outline: Path2D,
  style: CSSStyleDeclaration,
): void {
  const fill = () => {
    if (style.fill === 'none') return
    context.fillStyle = style.fill
    context.fill(outline)
  }
  const strokeFirst = style.paintOrder.startsWith('stroke')
  if (!strokeFirst) fill()
  if (style.stroke !== 'none') {
    context.strokeStyle = style.stroke
    context.lineWidth = Number.parseFloat(style.strokeWidth)
    context.lineJoin = style.strokeLinejoin as CanvasLineJoin
    context.lineCap = style.strokeLinecap as CanvasLineCap
    context.setLineDash(style.strokeDasharray.match(/[\d.]+/g)?.map(Number) ?? [])
    context.stroke(outline)
  }
  if (strokeFirst) fill()
}

/** The outline of a shape as path data. */
function outlineOf(shape: SVGGraphicsElement): string {
  const number = (name: string) => Number(shape.getAttribute(name) ?? 0)
  switch (shape.localName) {
    case 'line':
      return `M${number('x1')} ${number('y1')}L${number('x2')} ${number('y2')}`
    case 'circle': {
      const r = number('r')
      return `M${number('cx') - r} ${number('cy')}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`
    }
    case 'polyline':
      return `M${shape.getAttribute('points') ?? ''}`
    case 'polygon':
      return `M${shape.getAttribute('points') ?? ''}Z`
    default:
      return shape.getAttribute('d') ?? ''
  }
}
