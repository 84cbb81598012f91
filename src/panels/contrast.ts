/** What the cards are made of, as app/theme.css has it. */
const papers = { light: '#faf7f0', dark: '#161e27' } as const

/** Graphics need this contrast at least. */
const enough = 3

/** Whether a colour, `#rrggbb`, can hardly be told from the cards of a theme, so that it needs a casing. */
export function isFaint(color: string, theme: keyof typeof papers): boolean {
  const [one, other] = [luminanceOf(color), luminanceOf(papers[theme])]
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05) < enough
}

/** Relative luminance as WCAG 2 defines it. */
function luminanceOf(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
