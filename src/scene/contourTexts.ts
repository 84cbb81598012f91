import type { PerspectiveCamera } from 'three'
import { anchorStride } from '../core/geometry/contourAnchors.ts'
import type { Ground, Session } from '../session/session.ts'
import { valueText } from './axisTicks.ts'
import type { Boxes } from './boxes.ts'
import {
  type ContourText,
  type ContourTexts,
  contourTexts,
  levelAt,
  placeContourTexts,
} from './contourPlacing.ts'
import { heightOf } from './heightScale.ts'
import { charWidth } from './labels.ts'
import { cssOf } from './oklch.ts'
import type { Detail, Stage } from './stage.ts'
import type { Surface } from './surface.ts'
import { textOn } from './textOn.ts'
import type { Theme } from './themes.ts'
import { tintAt } from './tintAt.ts'

/** Texts on contour lines: where they may stand is asked of the worker, where they stand is found in every frame. */
export interface ContourLabels {
  readonly layer: HTMLElement
  draw(camera: PerspectiveCamera, theme: Theme, taken: Boxes): void
}

const none = new Float32Array()
/** As fine as texts need it. */
const detailSize = [256, 256] as const

/** Labels for the heavier lines of the stage, in type of a scale; `redraw` when there is something new to show. */
export function createContourLabels(
  session: Session,
  stage: Stage,
  scale: number,
  redraw: () => void,
): ContourLabels {
  const layer = document.createElement('div')
  layer.className = 'scene-contours'
  const elements: Element[] = []
  let writing = writingFor(stage, undefined, scale)
  let texts: ContourTexts = contourTexts(none, none, none, [], scale)
  let isAsking = false

  /** One question at a time, and the newest next. */
  async function ask(): Promise<void> {
    if (isAsking || writing.excesses.length === 0) return
    isAsking = true
    const asked = writing
    const levels = asked.excesses.map((excess) => excess + asked.base)
    const { detail } = asked
    const part = detail && { domain: detail.domain, size: detailSize }
    const anchors = await session.contours(levels, part).finally(() => {
      isAsking = false
    })
    if (!isSame(asked, writing)) return ask()
    texts = contourTexts(placed(anchors, detail), writing.heights, writing.widths, texts.all, scale)
    redraw()
  }

  /** Takes over what has changed on the stage since the last frame. */
  function follow(theme: Theme): void {
    const { surface, uniforms } = stage
    const isKnown =
      writing.surface === surface &&
      writing.detail === stage.detail &&
      writing.theme === theme &&
      writing.ramp === uniforms.ramp.value.image.data
    if (isKnown) return
    const before = writing
    writing = writingFor(stage, theme, scale)
    const isAlike = isSame(before, writing)
    // Until others come, those stay whose lines are still there.
    const anchors = isAlike ? texts.anchors : kept(texts.anchors, before, writing)
    texts = contourTexts(anchors, writing.heights, writing.widths, texts.all, scale)
    for (const element of elements) element.level = -1
    if (!isAlike) ask().catch(() => undefined)
  }

  return {
    layer,
    draw(camera, theme, taken) {
      follow(theme)
      placeContourTexts(stage, camera, texts, taken)
      while (elements.length < texts.all.length) elements.push(createElement(layer))
      for (const text of texts.placed) write(elements[text.slot]!, text, texts, writing)
      for (const text of texts.spare) hide(elements[text.slot]!)
    },
  }
}

/** What is written on the lines of a stage, and in which colours. */
interface Writing {
  readonly surface: Surface | undefined
  readonly theme: Theme | undefined
  readonly ramp: unknown
  readonly ground: Ground | undefined
  readonly detail: Detail | undefined
  readonly base: number
  /** One a level, as all that follow. */
  readonly excesses: readonly number[]
  readonly heights: Float32Array
  readonly widths: Float32Array
  readonly values: readonly string[]
  readonly colors: readonly { readonly text: string; readonly halo: string }[]
}

function writingFor(stage: Stage, theme: Theme | undefined, scale: number): Writing {
  const { surface, ground, uniforms, detail } = stage
  const isShown = surface && theme && ground && ground.domain.length > 1
  const heavy = isShown ? stage.levels.filter((level) => level.heavy) : []
  const excesses = heavy.map(({ excess }) => excess)
  const range = surface ? surface.grid.highest - surface.grid.lowest : 0
  const base = ground?.base ?? 0
  const values = excesses.map((excess) => valueText(surface!.scaling, excess, base, range))
  const heights = Float32Array.from(excesses, (excess) => heightOf(surface!.scaling, excess))
  const colors = [...heights].map((height) => {
    const { text, halo } = textOn(theme!, tintAt(stage, height))
    return { text: cssOf(text), halo: cssOf(halo) }
  })
  const widths = Float32Array.from(values, (value) => value.length * charWidth * scale)
  const ramp = uniforms.ramp.value.image.data
  return { surface, theme, ramp, ground, detail, base, excesses, heights, widths, values, colors }
}

/** Whether the lines run where they ran. */
function isSame(one: Writing, other: Writing): boolean {
  return (
    one.ground === other.ground &&
    one.detail === other.detail &&
    one.excesses.length === other.excesses.length &&
    one.excesses.every((excess, i) => excess === other.excesses[i])
  )
}

/** Anchors of those lines that are still drawn, by their new numbers; none of another ground. */
function kept(anchors: Float32Array, before: Writing, after: Writing): Float32Array {
  if (String(before.ground?.domain) !== String(after.ground?.domain)) return none
  const places = before.excesses.map((excess) =>
    before.base === after.base ? after.excesses.indexOf(excess) : -1,
  )
  const left: number[] = []
  for (let at = 0; at < anchors.length; at += anchorStride) {
    const place = places[anchors[at + 4]!] ?? -1
    if (place < 0) continue
    left.push(...anchors.subarray(at, at + anchorStride))
    left[left.length - anchorStride + 4] = place
  }
  return Float32Array.from(left)
}

/** Anchors of a part of the plane as those of the domain. */
function placed(anchors: Float32Array, detail: Detail | undefined): Float32Array {
  if (!detail) return anchors
  const { left, right, bottom, top } = detail.part
  const moved = Float32Array.from(anchors)
  for (let at = 0; at < moved.length; at += anchorStride) {
    moved[at] = left + moved[at]! * (right - left)
    moved[at + 1] = bottom + moved[at + 1]! * (top - bottom)
    for (const across of [2, 5]) moved[at + across]! *= right - left
    for (const along of [3, 6]) moved[at + along]! *= top - bottom
  }
  return moved
}

interface Element {
  readonly span: HTMLSpanElement
  /** What it shows; −1 if that may have changed. */
  level: number
  isShown: boolean
  x: number
  y: number
  angle: number
}

function createElement(layer: HTMLElement): Element {
  const span = document.createElement('span')
  span.hidden = true
  layer.append(span)
  return { span, level: -1, isShown: false, x: Number.NaN, y: 0, angle: 0 }
}

/** Touches the page only where something has changed. */
function write(element: Element, text: ContourText, texts: ContourTexts, writing: Writing): void {
  const { span } = element
  const level = levelAt(texts, text)
  if (element.level !== level) {
    element.level = level
    span.textContent = writing.values[level] ?? ''
    span.style.color = writing.colors[level]?.text ?? ''
    span.style.setProperty('--halo', writing.colors[level]?.halo ?? '')
  }
  if (!element.isShown) {
    element.isShown = true
    span.hidden = false
  }
  const { x, y, angle } = text
  if (element.x === x && element.y === y && element.angle === angle) return
  element.x = x
  element.y = y
  element.angle = angle
  span.style.transform = `translate(${x.toFixed(1)}px,${y.toFixed(1)}px) translate(-50%,-50%) rotate(${angle.toFixed(3)}rad)`
}

function hide(element: Element): void {
  if (!element.isShown) return
  element.isShown = false
  element.span.hidden = true
}
