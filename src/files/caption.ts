/** What is written under a picture that leaves the page. */
export interface Caption {
  readonly title: string
  /** What is seen: formula and step. */
  readonly subtitle: string
  readonly runs: readonly CaptionRun[]
  /** The whole link. */
  readonly link: string
  /** Such as `Losscape 0.1.0`. */
  readonly software: string
}

interface CaptionRun {
  readonly name: string
  readonly color: string
  /** SVG path about the origin. */
  readonly outline: string
  readonly dash: readonly number[]
}

/** A caption with places for its parts. */
interface LaidCaption {
  readonly width: number
  readonly height: number
  readonly title: string
  readonly subtitle: string
  readonly entries: readonly (CaptionRun & { readonly x: number; readonly y: number })[]
  readonly link: string
  readonly software: string
}

const margin = 20
const line = 24
const swatch = 36
const fonts = {
  title: '600 18px "Iowan Old Style", Palatino, Georgia, "Songti SC", "Noto Serif CJK SC", serif',
  name: '500 14px system-ui, "Noto Sans", "PingFang SC", "Noto Sans CJK SC", sans-serif',
  foot: '12px system-ui, "Noto Sans", "PingFang SC", "Noto Sans CJK SC", sans-serif',
}

/** Finds a place for everything in this width: names in rows, and as much of the link as one line holds. */
export function layCaption(
  context: CanvasRenderingContext2D,
  { title, subtitle, runs, link, software }: Caption,
  width: number,
): LaidCaption {
  context.font = fonts.name
  let x = margin
  let y = 76
  const widthOf = (text: string) => context.measureText(text).width
  const entries = runs.map((run) => {
    const room = swatch + widthOf(run.name)
    if (x > margin && x + room > width - margin) {
      x = margin
      y += line
    }
    const entry = { ...run, x, y }
    x += room + margin
    return entry
  })
  context.font = fonts.foot
  const room = width - 3 * margin - widthOf(software)
  const shown = shortened(link.replace(/^https?:\/\//, ''), room, widthOf)
  const under = shortened(subtitle, width - 2 * margin, widthOf)
  return { width, height: y + 52, title, subtitle: under, entries, link: shown, software }
}

/** The caption, from the present origin on. */
export function drawCaption(
  context: CanvasRenderingContext2D,
  { width, height, title, subtitle, entries, link, software }: LaidCaption,
  ink: string,
  paper: string,
): void {
  context.fillStyle = ink
  context.font = fonts.title
  context.fillText(title, margin, 24)
  context.font = fonts.foot
  context.fillText(subtitle, margin, 46)
  for (const entry of entries) drawEntry(context, entry, ink, paper)
  context.globalAlpha = 0.2
  context.fillRect(margin, height - 36, width - 2 * margin, 1)
  context.globalAlpha = 0.75
  context.font = fonts.foot
  context.fillText(link, margin, height - 14)
  context.textAlign = 'right'
  context.fillText(software, width - margin, height - 14)
  context.textAlign = 'left'
  context.globalAlpha = 1
}

function drawEntry(
  context: CanvasRenderingContext2D,
  { name, color, outline, dash, x, y }: LaidCaption['entries'][number],
  ink: string,
  paper: string,
): void {
  context.save()
  context.translate(x + 14, y)
  context.strokeStyle = color
  context.lineWidth = 2.5
  context.setLineDash([...dash])
  context.stroke(new Path2D('M-14 0H14'))
  context.setLineDash([])
  context.strokeStyle = paper
  context.lineWidth = 3
  context.stroke(new Path2D(outline))
  context.fillStyle = color
  context.fill(new Path2D(outline))
  context.restore()
  context.fillStyle = ink
  context.font = fonts.name
  context.fillText(name, x + swatch, y + 5)
}

/** As much of the beginning of a text as has room, with an ellipsis where something is missing. */
export function shortened(text: string, room: number, width: (text: string) => number): string {
  if (width(text) <= room) return text
  let fits = 0
  let exceeds = text.length
  while (exceeds - fits > 1) {
    const middle = (fits + exceeds) >> 1
    if (width(`${text.slice(0, middle)}…`) <= room) fits = middle
    else exceeds = middle
  }
  return `${text.slice(0, fits)}…`
}
