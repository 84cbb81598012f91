/** Rectangles of the screen that are taken by text, CSS pixels; kept and written anew in every frame. */
export interface Boxes {
  clear(): void
  /** Takes a rectangle about its middle. */
  add(x: number, y: number, width: number, height: number): void
  /** Whether a rectangle about its middle covers one that is taken. */
  hit(x: number, y: number, width: number, height: number): boolean
}

const stride = 4

/** No rectangles yet. */
export function createBoxes(): Boxes {
  const sides: number[] = []
  let count = 0
  return {
    clear() {
      count = 0
    },
    add(x, y, width, height) {
      const at = stride * count++
      sides[at] = x
      sides[at + 1] = y
      sides[at + 2] = width
      sides[at + 3] = height
    },
    hit(x, y, width, height) {
      for (let at = 0; at < stride * count; at += stride) {
        const apartX = Math.abs(sides[at]! - x) >= (sides[at + 2]! + width) / 2
        const apartY = Math.abs(sides[at + 1]! - y) >= (sides[at + 3]! + height) / 2
        if (!apartX && !apartY) return true
      }
      return false
    },
  }
}
