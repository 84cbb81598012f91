import type { Page } from '@playwright/test'

/** Sentences about text that cannot be read: cut off, out of the window, or under other text. */
export function unreadableText(page: Page): Promise<string[]> {
  return page.evaluate(findUnreadable)
}

/** Runs in the page. */
function findUnreadable(): string[] {
  const found: string[] = []
  const texts = [...document.querySelectorAll<HTMLElement>('.app *, dialog[open] *')].filter(
    (element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      // A sheet opened over a slide covers what it covers.
      !(
        element.matches('.app:has(> .legend ~ .sheet) :not(.sheet *)') && !element.closest('dialog')
      ) &&
      // Said, not shown.
      getComputedStyle(element).clipPath === 'none' &&
      !element.closest('.spoken-only, math, svg, .print-page, option, canvas') &&
      [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== ''),
  )
  const nameOf = (element: Element) =>
    `${element.className || element.localName} “${element.textContent.trim().slice(0, 40)}”`

  for (const element of texts) {
    for (
      let box: HTMLElement | null = element;
      box && box !== document.body;
      box = box.parentElement
    ) {
      const { overflowX, display } = getComputedStyle(box)
      if (display === 'inline' || overflowX === 'auto' || overflowX === 'scroll') break
      const isHidden = overflowX === 'hidden' || overflowX === 'clip' || box === element
      if (isHidden && box.scrollWidth > box.clientWidth + 1 && box.clientWidth > 0) {
        found.push(`cut: ${nameOf(element)} in ${box.className || box.localName}`)
        break
      }
    }
  }

  // Panels alone: names in the picture place themselves, and those of hidden heads lie under others.
  const seen = texts.flatMap((element) => {
    if (element.closest('main')) return []
    const range = document.createRange()
    range.selectNodeContents(element)
    const shown = visiblePart(element)
    return [...range.getClientRects()].flatMap((rect) => {
      const left = Math.max(rect.left, shown.left)
      const right = Math.min(rect.right, shown.right)
      const top = Math.max(rect.top, shown.top)
      const bottom = Math.min(rect.bottom, shown.bottom)
      return right - left > 1 && bottom - top > 1 ? [{ element, left, right, top, bottom }] : []
    })
  })
  for (const [index, a] of seen.entries()) {
    if (a.left < -1 || a.right > innerWidth + 1) found.push(`outside: ${nameOf(a.element)}`)
    for (const b of seen.slice(index + 1)) {
      if (a.element.contains(b.element) || b.element.contains(a.element)) continue
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left)
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
      if (wide > 2 && high > 4)
        found.push(`over each other: ${nameOf(a.element)}, ${nameOf(b.element)}`)
    }
  }
  return [...new Set(found)]

  /** What the boxes around an element that scroll or cut leave of the window. */
  function visiblePart(element: Element) {
    const part = { left: -Infinity, right: Infinity, top: -Infinity, bottom: Infinity }
    for (let box = element.parentElement; box; box = box.parentElement) {
      if (getComputedStyle(box).overflowY === 'visible') continue
      const rect = box.getBoundingClientRect()
      if (box === document.body) continue
      part.left = Math.max(part.left, rect.left)
      part.right = Math.min(part.right, rect.right)
      part.top = Math.max(part.top, rect.top)
      part.bottom = Math.min(part.bottom, rect.bottom)
    }
    return part
  }
}
