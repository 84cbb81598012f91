import { foot, type Projection, relief } from './camera.ts'
import type { Palette } from './palette.ts'
import { heavyLines, heightIn, type PosterScene } from './scenes.ts'

/** Cells along each side: coarser than the scene's, so that they are painted in a few hundredths of a second. */
const cells = 128

/** Paints a landscape row by row from the back to the front, so that what is nearer covers what is farther. */
export function drawPoster(
  pen: CanvasRenderingContext2D,
  scene: PosterScene,
  project: Projection,
  palette: Palette,
  flat: boolean,
): void {
  const [x0, x1, y0, y1] = scene.domain
  const lines = heavyLines(scene).map((value) => heightIn(scene, value))
  const heights = square((column, row) =>
    heightIn(scene, scene.value(x0 + ((x1 - x0) * column) / cells, y0 + ((y1 - y0) * row) / cells)),
  )
  const corner = (column: number, row: number, up: number) =>
    project((2 * column) / cells - 1, flat ? 0 : up, (2 * row) / cells - 1)
  const places = square((column, row) => corner(column, row, heights[row]![column]! * relief))

  if (!flat) drawShadow()
  for (let row = cells; row--; ) {
    const ends: Place[] = []
    for (let column = cells; column--; ) drawCell(column, row, ends)
    pen.beginPath()
    for (const [index, [x, y]] of ends.entries()) {
      if (index % 2) pen.lineTo(x, y)
      else pen.moveTo(x, y)
    }
    pen.strokeStyle = css(palette.ink, palette.line)
    pen.stroke()
  }
  if (!flat) {
    drawSide(0.94, (i) => [i, 0])
    drawSide(0.88, (i) => [0, i])
  }

  /** A cell in its tint and light; where contour lines cross its edges is added to `ends`, two by two. */
  function drawCell(column: number, row: number, ends: Place[]): void {
    const around = <T>(of: readonly (readonly T[])[]) =>
      [
        of[row]![column]!,
        of[row]![column + 1]!,
        of[row + 1]![column + 1]!,
        of[row + 1]![column]!,
      ] as const
    const quad = around(places)
    const high = around(heights)
    const [sw, se, ne, nw] = high
    const steep = (cells / 4) * relief
    const tint = tintAt(palette, (sw + se + ne + nw) / 4)
    pen.fillStyle = css(lit(tint, (se + ne - sw - nw) * steep, (nw + ne - sw - se) * steep))
    // A little to the right and down, where the next cells cover it: no seam is seen.
    fill(quad.map(([x, y], i) => [x + (i % 3 ? 0.7 : 0), y + (i < 2 ? 0.7 : 0)]))
    for (const line of lines) {
      for (let i = 0; i < 4; i++) {
        const j = (i + 1) % 4
        if (high[i]! > line === high[j]! > line) continue
        const share = (line - high[i]!) / (high[j]! - high[i]!)
        const [[x, y], [toX, toY]] = [quad[i]!, quad[j]!]
        ends.push([x + (toX - x) * share, y + (toY - y) * share])
      }
    }
  }

  /** Light from the north-west, as in the scene: (−1, 1.15, −1), which is 1.822 long. */
  function lit(tint: readonly number[], east: number, north: number): readonly number[] {
    const size = Math.hypot(east, north)
    const bend = 1.25 / (1 + 0.45 * size)
    const facing = (((east - north) * bend + 1.15) / Math.hypot(size * bend, 1) - 1.15) / 1.822
    const share = Math.abs(facing) * (flat ? 0.62 : 0.82)
    return tint.map((here, i) => {
      const goal = facing > 0 ? palette.sun[i]! : (here * palette.shade[i]!) / 255
      return here + (goal - here) * share
    })
  }

  /** A cut side in bands of height, the upper ones first: half plinth, half tint. */
  function drawSide(facing: number, at: (i: number) => readonly [number, number]): void {
    for (let height = 1.05; height > -0.01; height -= 0.05) {
      const tint = tintAt(palette, height)
      pen.fillStyle = css(
        palette.plinth.map((side, i) => facing * (height < 0.02 ? side : (side + tint[i]!) / 2)),
      )
      const edge = (up: (own: number) => number) =>
        heights.map((_, i) => {
          const [column, row] = at(i)
          return corner(column, row, up(heights[row]![column]!))
        })
      fill([...edge((own) => Math.min(own, height) * relief), ...edge(() => -foot).reverse()])
    }
  }

  function drawShadow(): void {
    pen.save()
    pen.shadowColor = css([0, 0, 0], palette.shadow)
    pen.shadowBlur = 60
    pen.shadowOffsetX = pen.shadowOffsetY = 14
    pen.fillStyle = css(palette.plinth)
    fill([
      corner(0, 0, -foot),
      corner(cells, 0, -foot),
      corner(cells, cells, -foot),
      corner(0, cells, -foot),
    ])
    pen.restore()
  }

  function fill(corners: readonly Place[]): void {
    pen.beginPath()
    for (const [x, y] of corners) pen.lineTo(x, y)
    pen.fill()
  }
}

type Place = readonly [x: number, y: number]

/** Rows from south to north of what is at each corner of the cells. */
function square<T>(of: (column: number, row: number) => T): T[][] {
  const along = [...Array(cells + 1).keys()]
  return along.map((row) => along.map((column) => of(column, row)))
}

function tintAt({ ramp }: Palette, height: number): readonly number[] {
  const last = ramp.length - 2
  const place = Math.min(Math.max(height, 0), 1) * (last + 1)
  const index = Math.min(Math.floor(place), last)
  return ramp[index]!.map((here, i) => here + (ramp[index + 1]![i]! - here) * (place - index))
}

function css(colour: readonly number[], opacity = 1): string {
  return `rgb(${colour.join(' ')} / ${opacity})`
}
