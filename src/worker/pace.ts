/** Milliseconds of work after which others may speak. */
const stretch = 8

/** Breathes when the last breath is a while ago, so that long work in small pieces never blocks. */
export function createPace(breathe: () => Promise<void>): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < stretch) return
    await breathe()
    since = performance.now()
  }
}
