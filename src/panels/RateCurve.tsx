import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import { resolve } from '../core/hyper.ts'
import { optimizerIn } from '../core/menus.ts'
import { rateOf } from '../core/rule/modifiers/rate.ts'
import { shown } from '../locales/number.ts'
import { inFull } from '../locales/sentences/sentences.ts'
import { useSession, useSettings, useText } from './context.ts'
import { rateSamples, shareOf } from './rateSamples.ts'

/** More than the card has pixels. */
const samples = 400

/** The rate of every step as its schedule has it, and where the playhead is on it. */
export function RateCurve({ run }: { run: number }): ReactNode {
  const text = useText().modifiers
  const steps = useSettings(({ experiment }) => experiment.steps)
  const choice = useSettings(({ experiment }) => experiment.runs[run])
  const curve = useMemo(() => {
    const hypers = resolve(optimizerIn(choice)?.hypers ?? {}, choice?.hypers ?? {})
    const rate = rateOf(choice?.modifiers ?? {}, hypers.lr ?? Number.NaN)
    const points = rateSamples(rate, steps, samples)
    return { rate, points, steps, top: Math.max(...points.map(([, value]) => value)) }
  }, [choice, steps])
  const { rate, points, top } = curve
  return (
    <figure className="rate-curve tabular">
      <svg
        role="img"
        aria-label={text.curve(shown(rate(1)), shown(rate(steps)), inFull(steps), shown(top))}
      >
        <svg viewBox="0 0 1 1" preserveAspectRatio="none" overflow="visible" aria-hidden="true">
          <polyline points={points.map(([x, value]) => `${x},${heightOf(value, top)}`).join(' ')} />
        </svg>
        <Playhead {...curve} />
      </svg>
      <RateReadout {...curve} />
    </figure>
  )
}

interface Curve {
  rate(t: number): number
  readonly steps: number
  /** The highest rate that is drawn. */
  readonly top: number
}

/** Downwards from the top of the picture, as a share of it. */
function heightOf(value: number, top: number): number {
  return top > 0 ? 1 - value / top : 1
}

/** A line and a dot at the step that the playhead makes next; they move without React. */
function Playhead({ rate, steps, top }: Curve): ReactNode {
  const line = useRef<SVGLineElement>(null)
  const dot = useRef<SVGCircleElement>(null)
  useNextStep(steps, (t) => {
    const x = percent(shareOf(t, steps))
    line.current!.setAttribute('x1', x)
    line.current!.setAttribute('x2', x)
    dot.current!.setAttribute('cx', x)
    dot.current!.setAttribute('cy', percent(heightOf(rate(t), top)))
  })
  return (
    <>
      <line ref={line} y1="0" y2="100%" />
      <circle ref={dot} r="4" />
    </>
  )
}

/** The highest rate, and that of the step which comes next. */
function RateReadout({ rate, steps, top }: Curve): ReactNode {
  const text = useText().modifiers
  const place = useRef<HTMLSpanElement>(null)
  useNextStep(steps, (t) => {
    place.current!.textContent = text.rate(inFull(t), shown(rate(t)))
  })
  return (
    <figcaption>
      <span>{text.highest(shown(top))}</span>
      <span ref={place} />
    </figcaption>
  )
}

/** Calls back at every move of the playhead with the number of the step that comes next, the last one at the end. */
function useNextStep(steps: number, show: (t: number) => void): void {
  const { playback } = useSession()
  useEffect(() => {
    const move = (step: number) => show(Math.min(step + 1, steps))
    move(playback.step)
    return playback.onStep(move)
  })
}

function percent(share: number): string {
  return `${100 * share}%`
}
