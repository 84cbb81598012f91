import { type createRoot, flushSync } from '@react-three/fiber'

/**
 * Draws the picture as its props say now, in the middle of its whole place or where it stands, with `scale` device pixels
 * in one of CSS, and calls `read` while canvas and overlay can be read; afterwards it is as it was. All in one task, so
 * that nobody sees it.
 */
export type Snapshot = (scale: number, read: () => void, asItStands: boolean) => void

type Store = ReturnType<ReturnType<typeof createRoot>['render']>

/** How to take snapshots of a scene; `render` brings it up to date, with or without regard to the cards on it. */
export function createSnapshot(
  store: () => Store | undefined,
  render: (covered: boolean) => void,
): Snapshot {
  function draw(covered: boolean, dpr: number): void {
    flushSync(() => render(covered))
    const { setDpr, advance } = store()!.getState()
    setDpr(dpr)
    advance(performance.now())
  }

  return (scale, read, asItStands) => {
    const state = store()?.getState()
    // Before the first frame there is nothing that could be read.
    if (!state?.gl) return
    const { dpr } = state.viewport
    try {
      draw(asItStands, scale)
      read()
    } finally {
      draw(true, dpr)
    }
  }
}
