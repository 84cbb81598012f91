import type { PerspectiveCamera } from 'three'
import { type ScreenPoint, toPosition, toScreen } from './screen.ts'
import type { Stage } from './stage.ts'
import type { DomainPlace } from './starts.ts'
import { surfaceHeight } from './surface.ts'

/** Small texts at the tips of arms and arrows, written anew in every frame. */
export interface Tips {
  /** Before the first `put` of a frame. */
  begin(stage: Stage, camera: PerspectiveCamera, isWanted: boolean): void
  /** Puts a text beyond the first of these tips of arms from `root` where it covers nothing; nowhere if there is none. */
  put(text: string, root: DomainPlace, tips: readonly DomainPlace[]): void
  /** After the last `put`: what is left over is hidden. */
  end(): void
  remove(): void
}

interface Tip {
  readonly element: HTMLSpanElement
  text: string
  x: number
  y: number
  width: number
  height: number
}

/**
 * Tips in an element of their own over the canvas; they keep clear of what else stands there, which is looked at between
 * frames: then the page is laid out already, and no frame waits for it. `redraw` where it has moved.
 */
export function createTips(overlay: HTMLElement, redraw: () => void): Tips {
  const layer = document.createElement('div')
  layer.className = 'scene-tips'
  overlay.append(layer)
  const tips: Tip[] = []
  let count = 0
  let others: readonly Box[] = []
  let looked = Number.NEGATIVE_INFINITY
  let timer: ReturnType<typeof setTimeout> | undefined
  let stage!: Stage
  let camera!: PerspectiveCamera

  function look(): void {
    timer = undefined
    looked = performance.now()
    const now = boxesOf(overlay)
    const isSame = now.length === others.length && now.every((box, i) => isAt(box, others[i]!))
    others = now
    if (!isSame) redraw()
  }

  function isFree(tip: Tip): boolean {
    const { x: width, y: height } = stage.uniforms.resolution.value
    const half = tip.width / 2
    if (tip.x < half + edge || tip.x > width - half - edge) return false
    if (tip.y < tip.height / 2 + edge || tip.y > height - tip.height / 2 - edge) return false
    if (others.some((other) => covers(tip, other.x, other.y, other.width, other.height)))
      return false
    return tips.every(
      (other, i) => i >= count || !covers(tip, other.x, other.y, other.width, other.height),
    )
  }

  function project({ u, v, w }: DomainPlace, out: ScreenPoint): void {
    toPosition(stage, u, v, w ?? (surfaceHeight(stage.surface!, u, v) || 0), position)
    toScreen(stage, camera, position, out)
  }

  /** Moves a tip beyond the end of an arm, as if the arm were turned there; whether it may stay. */
  function settle(tip: Tip, end: DomainPlace, turn: number): boolean {
    project(end, to)
    const length = Math.hypot(to.x - from.x, to.y - from.y)
    if (!to.ahead || length < shortestArm) return false
    const angle = Math.atan2(to.y - from.y, to.x - from.x) + turn
    const [right, down] = [Math.cos(angle), Math.sin(angle)]
    const half = (Math.abs(right) * tip.width + Math.abs(down) * tip.height) / 2
    tip.x = to.x + right * (half + gap)
    tip.y = to.y + down * (half + gap)
    return isFree(tip)
  }

  return {
    begin(newStage, newCamera, isWanted) {
      stage = newStage
      camera = newCamera
      count = 0
      if (isWanted) timer ??= setTimeout(look, Math.max(0, looked + rest - performance.now()))
    },
    put(text, root, ends) {
      if (count === tips.length) tips.push(createTip(layer))
      const tip = tips[count]!
      write(tip, text, Number(overlay.dataset.type ?? 1))
      project(root, from)
      for (const turn of turns) {
        for (const end of ends) {
          if (!settle(tip, end, turn)) continue
          tip.element.hidden = false
          tip.element.style.transform = `translate(${tip.x.toFixed(1)}px,${tip.y.toFixed(1)}px) translate(-50%,-50%)`
          count++
          return
        }
      }
    },
    end() {
      for (let i = count; i < tips.length; i++) tips[i]!.element.hidden = true
    },
    remove() {
      clearTimeout(timer)
      layer.remove()
    },
  }
}

/** Straight on beyond the tip, or turned to either side. */
const turns = [0, Math.PI / 4, -Math.PI / 4, Math.PI / 2, -Math.PI / 2]

/** CSS pixels: to the border, to the tip, of a line of text, of a character, and of an arm too short for a number. */
const edge = 4
const gap = 3
const tipHeight = 15
const tipCharWidth = 6.7
const shortestArm = 12

const position = { x: 0, y: 0, z: 0 }
const from: ScreenPoint = { x: 0, y: 0, ahead: true }
const to: ScreenPoint = { x: 0, y: 0, ahead: true }

/** A box by its middle. */
interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where names, ticks, heads, starts and minima stand in the scene. */
function boxesOf(overlay: HTMLElement): readonly Box[] {
  const origin = overlay.getBoundingClientRect()
  return Array.from(overlay.parentElement!.querySelectorAll<HTMLElement>(obstacles))
    .filter(({ style }) => style.visibility !== 'hidden')
    .map((obstacle) => {
      const { left, top, width, height } = obstacle.getBoundingClientRect()
      const [x, y] = [left - origin.left + width / 2, top - origin.top + height / 2]
      return { x, y, width: width * filled, height: height * filled }
    })
    .filter(({ width }) => width > 0)
}

function isAt(box: Box, other: Box): boolean {
  const isThere = Math.abs(box.x - other.x) < 1 && Math.abs(box.y - other.y) < 1
  return isThere && box.width === other.width && box.height === other.height
}

/** Milliseconds between two looks at where the others stand. */
const rest = 100
const obstacles = '.scene-heads > *, .scene-ticks > span, .scene-start, .scene-minimum'
/** The part of such a box that is to be seen, about. */
const filled = 0.8

function covers(tip: Tip, x: number, y: number, width: number, height: number): boolean {
  const isBeside = Math.abs(tip.x - x) >= (tip.width + width) / 2 + 2
  return !isBeside && Math.abs(tip.y - y) < (tip.height + height) / 2
}

function createTip(layer: HTMLElement): Tip {
  const element = document.createElement('span')
  layer.append(element)
  return { element, text: '', x: 0, y: 0, width: 0, height: 0 }
}

function write(tip: Tip, text: string, scale: number): void {
  // Not measured: that would make the page lay itself out in the middle of a frame.
  tip.width = text.length * tipCharWidth * scale
  tip.height = tipHeight * scale
  if (tip.text === text) return
  tip.text = text
  tip.element.textContent = text
}
