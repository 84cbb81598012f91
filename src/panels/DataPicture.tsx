import { type ReactNode, use, useEffect, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import { batchesOf } from '../core/data/batches.ts'
import {
  isBatched,
  type Sampling,
  samplesDrawn,
  samplingOf,
  stepsOfPass,
} from '../core/data/sampling.ts'
import type { LandscapeChoice } from '../core/experiment.ts'
import { understood } from '../core/landscapes/choose.ts'
import { inFull } from '../locales/sentences/sentences.ts'
import { ThemeContext, useSession, useSettings, useText } from './context.ts'
import { isFaint } from './contrast.ts'
import {
  drawBatch,
  drawModels,
  drawSamples,
  drawSlopes,
  type Inks,
  type Model,
} from './dataDrawing.ts'
import { type DataView, dataView, entry, outputOf, wrongSides } from './dataView.ts'
import { useLandscapeName } from './landscapeName.ts'
import { useShownRuns } from './shownRuns.ts'
import { useComing } from './useComing.ts'
import './dataPicture.css'

/** The samples, the models at the playhead, and the batch of the chosen run's next step. A chunk of its own; it moves without React. */
export function DataPicture(): ReactNode {
  const text = useComing(useText().data.texts)
  const session = useSession()
  const canvas = useRef<HTMLCanvasElement>(null)
  const sentence = useRef<HTMLParagraphElement>(null)
  const theme = use(ThemeContext)
  const name = useLandscapeName()
  const shownRuns = useShownRuns()
  const landscape = useStore(session.race, (race) => race.landscape)
  const runs = useStore(session.race, (race) => race.runs)
  const chosen = useStore(session.chosen, (state) => state.run)
  const seed = useSettings(({ experiment }) => experiment.seed)
  const data = useMemo(() => dataOf(landscape), [landscape])
  const sampling = useMemo(() => {
    const run = runs[chosen % runs.length]
    return run && data && samplingOf(run, data.landscape, landscape.parameters)
  }, [runs, chosen, data, landscape])
  useEffect(() => {
    if (!data || !sampling || !text) return
    const picture = pictureOf(canvas.current!, { data, sampling, seed })
    let room: Room = { width: 0, height: 0 }
    const draw = () => {
      const { step } = session.playback
      const { trajectories } = session.race.getState()
      const models = shownRuns.flatMap(({ index, color, dash }): Model[] => {
        const trajectory = trajectories[index]
        if (!trajectory || trajectory.count === 0) return []
        const { stride, count, points } = trajectory
        const at = Math.min(step, count - 1) * stride
        const cased = isFaint(color, theme)
        const point = [...points.subarray(at, at + stride - 1)]
        return [{ point, color, dash, cased, chosen: index === chosen }]
      })
      // A run that ended before makes no further step.
      const last = (trajectories[chosen]?.count ?? 1) - 1
      const next = Math.min(step, last) + 1
      picture.draw(models, next, room)
      const [count, seen] = [inFull(sampling.count), inFull(samplesDrawn(sampling, next - 1))]
      const isOver = next > last && trajectories[chosen]?.ending !== undefined
      const said = isOver
        ? text.end(count, seen)
        : text.step(inFull(next), inFull(picture.batchAt(next).length), count, seen)
      const read = models.find((model) => model.chosen)
      const isDivided = data.landscape.data!.picture === 'classes' && read
      sentence.current!.textContent = isDivided
        ? said + text.wrong(inFull(wrongSides(data.samples, read.point)), count)
        : said
    }
    const resized = new ResizeObserver((entries) => {
      room = entries.at(-1)!.contentRect
      draw()
    })
    resized.observe(canvas.current!)
    const stops = [
      session.playback.onStep(draw),
      session.onData(draw),
      session.race.subscribe(draw),
    ]
    return () => {
      resized.disconnect()
      for (const stop of stops) stop()
    }
  }, [session, data, sampling, seed, shownRuns, chosen, theme, text])
  if (!data || !text) return <div className="data-waiting" />
  const { picture } = data.landscape.data!
  return (
    <figure className="data-picture">
      <canvas ref={canvas} role="img" aria-label={`${name}. ${text.pictures[picture]}`} />
      <figcaption>
        <p>{text.pictures[picture]}</p>
        <p ref={sentence} className="tabular" />
      </figcaption>
    </figure>
  )
}

function dataOf(choice: LandscapeChoice) {
  const { landscape, field } = understood(choice)
  return landscape.data && field.samples ? { landscape, samples: field.samples } : undefined
}

interface Drawn {
  readonly data: NonNullable<ReturnType<typeof dataOf>>
  readonly sampling: Sampling
  readonly seed: number
}

/** CSS pixels. */
interface Room {
  readonly width: number
  readonly height: number
}

/** What draws on a canvas. Axes and samples are drawn once for a size and copied; models and batch anew each time. */
function pictureOf(canvas: HTMLCanvasElement, { data, sampling, seed }: Drawn) {
  const { samples, landscape } = data
  const { picture } = landscape.data!
  const outputAt = outputOf(landscape)
  const batchAt = batchesOf(sampling, seed)
  const pen = canvas.getContext('2d')!
  const behind = document.createElement('canvas')
  const inks = inksOf(canvas)
  const isBatch = isBatched(sampling)
  let size = ''
  let view: DataView | undefined

  function begin(width: number, height: number, draw: (pen: CanvasRenderingContext2D) => void) {
    const density = devicePixelRatio
    const [columns, rows] = [Math.round(width * density), Math.round(height * density)]
    if (size !== `${columns} ${rows}`) {
      size = `${columns} ${rows}`
      for (const each of [canvas, behind]) {
        each.width = columns
        each.height = rows
        each.getContext('2d')!.scale(density, density)
      }
      draw(behind.getContext('2d')!)
    }
    pen.clearRect(0, 0, width, height)
    pen.drawImage(behind, 0, 0, width, height)
  }
  return {
    batchAt,
    draw(models: readonly Model[], next: number, { width, height }: Room) {
      if (width === 0 || height === 0) return
      const chosen = models.find((model) => model.chosen)
      if (picture === 'slopes') {
        begin(width, height, () => {})
        const slopes = stepsAround(next, sampling).map((step) => {
          const batch = batchAt(step)
          const all = [...batch].map((row) => entry(samples, row, samples.columns[0]!))
          const slope = all.reduce((sum, each) => sum + each, 0) / batch.length
          return { step, slope, next: step === next }
        })
        const most = Math.max(...samples.rows.map(Math.abs))
        drawSlopes(pen, slopes, { width, height, most }, inks, chosen?.color ?? inks.ink)
        return
      }
      // Another one only for another size: it looks at every sample.
      if (view?.width !== width || view.height !== height) {
        view = dataView(samples, picture, width, height, outputAt)
      }
      const shown = view
      begin(width, height, (pen) => drawSamples(pen, shown, inks, isBatch))
      drawModels(pen, view, inks, models)
      if (chosen && isBatch) drawBatch(pen, view, inks, chosen, batchAt(next))
    },
  }
}

/** So many that three passes have room. */
const around = 12

/** Steps before and after this one, in whole passes so that the bars stand still between them. */
function stepsAround(next: number, sampling: Sampling): number[] {
  const perPass = stepsOfPass(sampling)
  const first = Math.max(0, Math.ceil((next - around) / perPass)) * perPass + 1
  return Array.from({ length: 2 * around }, (_, place) => first + place)
}

function inksOf(canvas: HTMLCanvasElement): Inks {
  const style = getComputedStyle(canvas)
  return {
    ink: style.outlineColor,
    soft: style.color,
    line: style.borderTopColor,
    paper: style.backgroundColor,
    font: `${style.fontSize} ${style.fontFamily}`,
  }
}
