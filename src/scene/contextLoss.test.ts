import { expect, it, vi } from 'vitest'
import { listenToContext } from './contextLoss.ts'

function listened() {
  const canvas = new EventTarget() as HTMLCanvasElement
  const told = { onError: vi.fn(), onRestored: vi.fn(), redraw: vi.fn() }
  const stop = listenToContext(canvas, () => told, told.redraw)
  return { canvas, stop, ...told }
}

it('does not take a loss as final, and says so', () => {
  const { canvas, onError } = listened()
  const loss = new Event('webglcontextlost', { cancelable: true })
  canvas.dispatchEvent(loss)
  expect(loss.defaultPrevented).toBe(true)
  expect(onError).toHaveBeenCalledWith('lost')
})

it('draws again as soon as the context is back', () => {
  const { canvas, onRestored, redraw } = listened()
  canvas.dispatchEvent(new Event('webglcontextrestored'))
  expect(onRestored).toHaveBeenCalledOnce()
  expect(redraw).toHaveBeenCalledOnce()
})

it('hears nothing any more once stopped', () => {
  const { canvas, stop, onError } = listened()
  stop()
  canvas.dispatchEvent(new Event('webglcontextlost', { cancelable: true }))
  expect(onError).not.toHaveBeenCalled()
})
