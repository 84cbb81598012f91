import { roomy } from '../app/roomy.ts'
import { projectionOf } from './camera.ts'
import { drawPoster } from './drawPoster.ts'
import { wantedBy } from './link.ts'
import { palettes } from './palette.ts'

// Bundled into the page itself by tools/poster.js: what is seen until the libraries are there. It lays out the empty page
// that index.html holds, of which React takes over, and paints the ground behind it; src/app/poster.ts takes that away.

const { scene, flat, layout } = wantedBy(location.search, location.hash, matchMedia(roomy).matches)
const app = document.querySelector<HTMLElement>('.outline')!
app.dataset.layout = layout
const { left, right, top, bottom, width, height } = boxOf('.picture')
// Without its style sheet, as in development, the picture has no height.
if (scene && height) {
  const canvas = document.createElement('canvas')
  const dpr = Math.min(devicePixelRatio, 2)
  canvas.id = 'poster'
  canvas.width = width * dpr
  canvas.height = height * dpr
  Object.assign(canvas.style, { left: `${left}px`, top: `${top}px`, width: `${width}px` })
  document.body.prepend(canvas)
  const pen = canvas.getContext('2d')!
  pen.scale(dpr, dpr)
  const { theme } = document.documentElement.dataset
  const isDark = theme ? theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
  const project = projectionOf(width, height, covered(), flat)
  drawPoster(pen, scene, project, palettes[isDark ? 'dark' : 'light'], flat)
}

/** What the cards will cover of the picture. */
function covered() {
  const isWide = layout === 'wide'
  const isOver = isWide || layout === 'slide'
  return {
    left: isWide ? boxOf('.settings').right - left : 0,
    right: isWide ? right - boxOf('.readings-column').left : 0,
    top: 0,
    bottom: isOver ? bottom - boxOf('.transport').top : 0,
  }
}

function boxOf(selector: string): DOMRect {
  return app.querySelector(selector)!.getBoundingClientRect()
}
