/** Milliseconds of one way from a slider to the frame that shows it, without the wait for the screen. */
export interface Parts {
  /** The `input` event and what it sets off at once. */
  readonly event: number
  /** From there to the first points: the worker, and messages there and back. */
  readonly answer: number
  /** Taking the points over, and panels that follow. */
  readonly taking: number
  /** The frame, up to its last call to the graphics card. */
  readonly frame: number
  /** Until the screen wanted a frame: not counted. */
  readonly wait: number
}

/** Runs in the page before its scripts: notes when points come, frames begin and drawing calls end. */
export function watchFrames(): void {
  let eventAt = 0
  let eventEnd = 0
  let pointsAt = 0
  let takenAt = 0
  let frameAt = 0
  let done: ((parts: Parts) => void) | undefined

  const { port1, port2 } = new MessageChannel()
  port2.onmessage = () => {
    takenAt = performance.now()
  }

  globalThis.Worker = class extends Worker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options)
      this.addEventListener('message', ({ data }) => {
        if (!done || pointsAt > 0 || data.kind !== 'points') return
        pointsAt = performance.now()
        // Its turn comes when everything is done that this message sets off.
        port1.postMessage(undefined)
      })
    }
  }

  const request = globalThis.requestAnimationFrame.bind(globalThis)
  globalThis.requestAnimationFrame = (tick) =>
    request((time) => {
      if (takenAt > 0 && frameAt === 0) frameAt = performance.now()
      tick(time)
    })

  let lastCall = 0
  const calls = WebGL2RenderingContext.prototype as unknown as Record<string, () => void>
  const drawing = ['drawArrays', 'drawElements', 'drawArraysInstanced', 'drawElementsInstanced']
  for (const name of drawing) {
    const draw = calls[name]!
    calls[name] = function (this: unknown, ...given: []) {
      draw.apply(this, given)
      if (frameAt === 0 || !done) return
      if (lastCall === 0) queueMicrotask(finish)
      lastCall = performance.now()
    }
  }

  function finish() {
    done?.({
      event: eventEnd - eventAt,
      answer: pointsAt - eventEnd,
      taking: takenAt - pointsAt,
      frame: lastCall - frameAt,
      wait: frameAt - takenAt,
    })
    done = undefined
  }

  function afterFrames(frames: number, then: () => void): void {
    if (frames === 0) setTimeout(then, 0)
    else request(() => afterFrames(frames - 1, then))
  }

  Object.assign(globalThis, {
    moveSlider: (notch: number) =>
      new Promise<Parts>((resolve) => {
        const sliders = document.querySelectorAll<HTMLInputElement>('input[type="range"]')
        const slider = [...sliders].find((one) => one.ariaLabel?.endsWith(': lr'))!
        const [low, high, step] = [slider.min, slider.max, slider.step].map(Number)
        const value = (low! + high!) / 2 + (notch % 2 === 0 ? 1 : -1) * notch * (step || 0.01)
        const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!
        pointsAt = takenAt = frameAt = lastCall = 0
        // Not in the middle of another task, nor of the last picture: without a graphics card that is drawn by the processor.
        afterFrames(3, () => {
          done = resolve
          set.call(slider, String(value))
          eventAt = performance.now()
          slider.dispatchEvent(new Event('input', { bubbles: true }))
          eventEnd = performance.now()
        })
      }),
  })
}
