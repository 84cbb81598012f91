import { markerOutlines, type RunMarker } from '../settings/colors.ts'
import { cssOf, rgbOfHex } from './oklch.ts'
import type { Placed } from './placing.ts'
import { haloFor, type Theme } from './themes.ts'

/** Marker and name over the canvas. */
export interface Head extends Placed {
  readonly marker: SVGSVGElement
  readonly path: SVGPathElement
  readonly label: HTMLSpanElement
  shape: HeadShape | undefined
  /** Degrees by which the shape is turned, clockwise. */
  turn: number
  color: string
  theme: Theme | undefined
  text: string
  faint: boolean
  scale: number
  visible: boolean
  nameVisible: boolean
}

/** An arrow stands for a head that is beyond the border. */
export type HeadShape = RunMarker | 'arrow'

export interface HeadLook {
  shape: HeadShape
  color: string
  theme: Theme
  text: string
  faint: boolean
  scale: number
}

/** Points to the right; the same as that of `markMaterial.ts`. */
const arrowOutline = 'M8 0L-5 -6.5L-2 0L-5 6.5Z'
/** CSS pixels of the square that a marker is drawn in. */
const markerSize = 20

export function createHead(layer: HTMLElement): Head {
  const marker = document.createElementNS(svg, 'svg')
  marker.setAttribute('viewBox', '-10 -10 20 20')
  const path = document.createElementNS(svg, 'path')
  marker.append(path)
  const label = document.createElement('span')
  layer.append(marker, label)
  return {
    marker,
    path,
    label,
    shape: undefined,
    turn: 0,
    color: '',
    theme: undefined,
    text: '',
    faint: false,
    scale: 1,
    visible: true,
    nameVisible: true,
    named: false,
    x: 0,
    y: 0,
    width: 0,
    height: 0,
    labelX: 0,
    labelY: 0,
  }
}

const svg = 'http://www.w3.org/2000/svg'

/** Touches the page only where something has changed: this runs in every frame. */
export function dress(head: Head, look: HeadLook): void {
  const { shape, color, theme, text, faint, scale } = look
  if (head.shape !== shape) {
    head.shape = shape
    head.path.setAttribute('d', shape === 'arrow' ? arrowOutline : markerOutlines[shape])
  }
  if (head.color !== color || head.theme !== theme) {
    head.color = color
    head.theme = theme
    head.path.style.fill = color
    head.path.style.stroke = cssOf(haloFor(theme, rgbOfHex(color)))
  }
  if (head.scale !== scale) {
    head.scale = scale
    head.marker.style.width = head.marker.style.height = `${markerSize * scale}px`
  }
  if (head.text !== text || head.width === 0) {
    head.text = text
    head.label.textContent = text
    head.width = head.label.offsetWidth
    head.height = head.label.offsetHeight
  }
  if (head.faint !== faint) {
    head.faint = faint
    head.marker.classList.toggle('faint', faint)
    head.label.classList.toggle('faint', faint)
  }
}

/** Moves it to where it was placed. */
export function showHead(head: Head, visible: boolean): void {
  if (head.visible !== visible) {
    head.visible = visible
    head.marker.style.display = visible ? '' : 'none'
  }
  const nameVisible = visible && head.named
  if (head.nameVisible !== nameVisible) {
    head.nameVisible = nameVisible
    head.label.style.visibility = nameVisible ? '' : 'hidden'
  }
  if (!visible) return
  const turn = head.turn === 0 ? '' : ` rotate(${head.turn.toFixed(0)}deg)`
  head.marker.style.transform = `translate(${head.x.toFixed(1)}px,${head.y.toFixed(1)}px) translate(-50%,-50%)${turn}`
  const left = Math.round(head.labelX - head.width / 2)
  const top = Math.round(head.labelY - head.height / 2)
  head.label.style.transform = `translate(${left}px,${top}px)`
}
