import type { Boxes } from './boxes.ts'

/** Short texts over the canvas, written anew in every frame without making new elements. */
export interface Labels {
  /** By how much the type is larger than on a desk. */
  readonly scale: number
  /** Before the first `put` of a frame. */
  begin(): void
  /** Puts a text centred at a place, unless it would cover one already there; returns whether it did. */
  put(text: string, x: number, y: number, kind: LabelKind): boolean
  /** After the last `put` of a frame: what is left over is hidden. */
  end(): void
  remove(): void
}

export type LabelKind = 'tick' | 'name'

/** About the size of a text in the fonts of scene.css, CSS pixels. */
export const charWidth = 6.4
export const lineHeight = 14

/** About the width of a text: Chinese characters are as wide as the line is high. */
export function widthOf(text: string): number {
  let width = 0
  for (let i = 0; i < text.length; i++)
    width += text.charCodeAt(i) > 0x2e7f ? lineHeight : charWidth
  return width
}

/** Labels in an element of their own over the canvas; what they cover is taken in every frame anew. */
export function createLabels(overlay: HTMLElement, taken: Boxes): Labels {
  const layer = document.createElement('div')
  layer.className = 'scene-ticks'
  overlay.append(layer)
  const labels: Label[] = []
  let count = 0
  let scale = 1

  return {
    get scale() {
      return scale
    },
    begin() {
      count = 0
      scale = Number(overlay.dataset.type ?? 1)
      taken.clear()
    },
    put(text, x, y, kind) {
      const width = text.length * charWidth * scale
      const height = lineHeight * scale
      if (taken.hit(x, y, width + 8, height)) return false
      taken.add(x, y, width, height)
      if (count === labels.length) labels.push(createLabel(layer))
      const label = labels[count]!
      count++
      write(label, text, kind)
      moveTo(label, x, y)
      return true
    },
    end() {
      for (let i = 0; i < labels.length; i++) labels[i]!.element.hidden = i >= count
    },
    remove() {
      layer.remove()
    },
  }
}

interface Label {
  readonly element: HTMLSpanElement
  text: string
  kind: LabelKind | undefined
  x: number
  y: number
}

function createLabel(layer: HTMLElement): Label {
  const element = document.createElement('span')
  layer.append(element)
  return { element, text: '', kind: undefined, x: Number.NaN, y: Number.NaN }
}

function write(label: Label, text: string, kind: LabelKind): void {
  if (label.text !== text) {
    label.text = text
    label.element.textContent = text
  }
  if (label.kind !== kind) {
    label.kind = kind
    label.element.className = kind
  }
}

function moveTo(label: Label, x: number, y: number): void {
  if (label.x === x && label.y === y) return
  label.x = x
  label.y = y
  label.element.style.transform = `translate(${x.toFixed(1)}px,${y.toFixed(1)}px) translate(-50%,-50%)`
}
