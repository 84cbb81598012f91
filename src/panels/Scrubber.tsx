import { type ReactNode, useEffect, useRef } from 'react'
import { afterPicture } from './afterPicture.ts'
import { useFirstText, useSession, useSettings } from './context.ts'
import { Late } from './Late.tsx'
import { latePart } from './latePart.ts'

const ruler = latePart(async () => {
  await afterPicture()
  return (await import('./Ruler.tsx')).Ruler
})

/**
 * The playhead as a slider, with the step in words. The playhead moves every frame, so the elements are written to
 * directly and nothing renders.
 */
export function Scrubber(): ReactNode {
  const text = useFirstText().transport
  const { playback } = useSession()
  const steps = useSettings((settings) => settings.experiment.steps)
  const slider = useRef<HTMLInputElement>(null)
  const output = useRef<HTMLOutputElement>(null)

  useEffect(() => {
    const show = (step: number) => showStep(slider.current!, output.current!, step, steps, text)
    show(playback.step)
    return playback.onStep(show)
  }, [playback, steps, text])

  return (
    <div className="scrubber">
      <input
        ref={slider}
        type="range"
        min={0}
        max={steps}
        step={1}
        defaultValue={0}
        aria-label={text.step}
        onInput={(event) => playback.seek(event.currentTarget.valueAsNumber)}
      />
      <div className="ruler-place">
        <Late part={ruler} props={{}} failed={() => null} />
      </div>
      <output ref={output} className="tabular" aria-live="off" />
    </div>
  )
}

function showStep(
  slider: HTMLInputElement,
  output: HTMLOutputElement,
  step: number,
  steps: number,
  text: { of(step: number, last: number): string },
): void {
  const said = text.of(step, steps)
  slider.valueAsNumber = step
  slider.style.setProperty('--share', String(steps > 0 ? step / steps : 0))
  slider.setAttribute('aria-valuetext', said)
  output.value = said
}
