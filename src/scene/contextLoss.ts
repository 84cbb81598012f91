import type { SceneProps } from './Scene.tsx'

/** A lost context comes back by itself if the loss is not taken as final; three then uploads everything again. */
export function listenToContext(
  canvas: HTMLCanvasElement,
  props: () => Pick<SceneProps, 'onError' | 'onRestored'>,
  redraw: () => void,
): () => void {
  const stop = new AbortController()
  const { signal } = stop
  const lost = (event: Event) => {
    event.preventDefault()
    props().onError?.('lost')
  }
  const restored = () => {
    props().onRestored?.()
    redraw()
  }
  canvas.addEventListener('webglcontextlost', lost, { signal })
  canvas.addEventListener('webglcontextrestored', restored, { signal })
  return () => stop.abort()
}
