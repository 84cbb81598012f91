/** Milliseconds after which what waits for the picture comes without it. */
const patience = 5000

/** What is marked when the first picture is there, and when there will be none. */
export const pictureMarks = ['losscape:interactive', 'losscape:pictureless'] as const

/** Waits for the first picture, so that what is nice to have does not delay it. */
export function afterPicture(): Promise<void> {
  return new Promise((resolve) => {
    const come = () => {
      observer.disconnect()
      clearTimeout(timer)
      resolve()
    }
    const observer = new PerformanceObserver((list) => {
      if (pictureMarks.some((mark) => list.getEntriesByName(mark).length > 0)) come()
    })
    const timer = setTimeout(come, patience)
    observer.observe({ type: 'mark', buffered: true })
  })
}
