import type { KeyboardEvent, PointerEvent, ReactNode, RefObject } from 'react'
import { shown } from '../locales/number.ts'
import { setView } from '../settings/edit.ts'
import { hasKnownMinimum } from '../settings/landscapeIn.ts'
import { useEdit, useSettings, useText } from './context.ts'
import { goalBeside } from './goal.ts'
import type { LossPlot } from './lossPlot.ts'
import './goalLine.css'

interface GoalLineProps {
  readonly line: RefObject<HTMLDivElement | null>
  readonly plot: RefObject<LossPlot | undefined>
  /** While the line is held the axis stays as it is. */
  readonly held: RefObject<boolean>
  readonly log: boolean
}

/** The threshold as a line over the chart: a slider that is dragged up and down, or moved by keys. Whoever owns the plot places it. */
export function GoalLine({ line, plot, held, log }: GoalLineProps): ReactNode {
  const text = useText().comparison
  const edit = useEdit()
  const known = useSettings(hasKnownMinimum)
  const below = useSettings(({ view }) => view.below)
  const set = (value: number) => edit((settings) => setView(settings, { below: value }))
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (!held.current || !plot.current) return
    const box = event.currentTarget.parentElement!.getBoundingClientRect()
    const value = plot.current.valueAt(event.clientY - box.top)
    set(onAxis(value, log))
  }
  const release = () => {
    held.current = false
    plot.current?.goalMoved()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const by = keySteps[event.key]
    const isEnd = event.key === 'Home' || event.key === 'End'
    if ((by === undefined && !isEnd) || below === undefined || !plot.current) return
    event.preventDefault()
    event.stopPropagation()
    const [low, high] = endsOf(plot.current)
    if (by !== undefined) set(goalBeside(below, by, { log, span: high - low }))
    else set(onAxis(event.key === 'Home' ? low : high, log))
  }
  // The chart measures itself for it.
  const range = below !== undefined && plot.current && endsOf(plot.current)
  const [lowest = 0, highest = 0] = range ? range.map((end) => onAxis(end, log)) : []
  return (
    <div
      ref={line}
      className="goal-line tabular"
      hidden={below === undefined}
      role="slider"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={text.thresholdOn(known ? 'f − f*' : 'f')}
      aria-valuenow={below ?? 0}
      aria-valuemin={Math.min(below ?? 0, lowest)}
      aria-valuemax={Math.max(below ?? 0, highest)}
      aria-valuetext={shown(below ?? 0)}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        held.current = true
      }}
      onPointerMove={drag}
      onPointerUp={release}
      onPointerCancel={release}
      onKeyDown={onKeyDown}
    >
      <span>{below !== undefined && `≤ ${shown(below)}`}</span>
    </div>
  )
}

/** The lowest and the highest value that the chart shows, as powers of ten where it counts in them. */
function endsOf(plot: LossPlot): [number, number] {
  return [plot.valueAt(Number.POSITIVE_INFINITY), plot.valueAt(0)]
}

/** A loss in round numbers. */
function onAxis(value: number, log: boolean): number {
  return Number((log ? 10 ** value : value).toPrecision(2))
}

const keySteps: Readonly<Record<string, number>> = {
  ArrowUp: 1,
  ArrowRight: 1,
  ArrowDown: -1,
  ArrowLeft: -1,
  PageUp: 10,
  PageDown: -10,
}
