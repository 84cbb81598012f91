/** Scrolls whatever scrolls around an element, and nothing further out, so that the element is in its middle. */
export function toMiddle(element: Element): void {
  const box = scrolling(element.parentElement)
  if (!box) return
  const [inner, outer] = [element.getBoundingClientRect(), box.getBoundingClientRect()]
  box.scrollTop += inner.top - outer.top - Math.max(0, (outer.height - inner.height) / 2)
}

function scrolling(element: Element | null): Element | undefined {
  if (!element) return undefined
  const scrolls = /auto|scroll/.test(getComputedStyle(element).overflowY)
  return scrolls && element.scrollHeight > element.clientHeight
    ? element
    : scrolling(element.parentElement)
}
