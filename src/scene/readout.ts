import { rateBound } from '../core/analysis/rateBound.ts'
import type { FirstText } from '../locales/first/en.ts'
import { shown } from '../locales/number.ts'
import type { Session } from '../session/session.ts'
import type { Area } from './placing.ts'

/** A ring at a step of a route, and a box with its numbers. */
export interface Readout {
  readonly ring: HTMLElement
  readonly box: HTMLElement
  /** Says at once what the trajectory knows, and what has to be computed once the pointer rests. */
  tell(at: Told | undefined, text: FirstText['routes']): void
  /** `#rrggbb`. */
  paint(color: string): void
  remove(): void
}

interface Told {
  readonly run: number
  readonly step: number
  readonly name: string
}

/** Milliseconds until a pointer rests. */
const rest = 120

export function createReadout(session: Session): Readout {
  const ring = document.createElement('div')
  ring.className = 'scene-step'
  const box = document.createElement('div')
  box.className = 'scene-readout'
  const [name, known, computed] = ['b', 'span', 'span'].map((tag) => {
    const line = document.createElement(tag)
    box.append(line)
    return line
  })
  ring.hidden = box.hidden = true
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = 0
  let painted = ''

  async function compute(run: number, point: readonly number[]): Promise<void> {
    const question = ++asked
    const { runs } = session.race.getState()
    const [diagnosis] = await session.diagnose([point])
    if (question !== asked || !diagnosis) return
    const bound = rateBound(runs[run % runs.length]!)
    const largest = diagnosis.eigenvalues[0]
    const product = bound && largest !== undefined ? `, η·λₘₐₓ = ${shown(bound.eta * largest)}` : ''
    computed!.textContent = `|g| = ${shown(Math.sqrt(diagnosis.gg))}${product}`
  }

  return {
    ring,
    box,
    tell(at, text) {
      clearTimeout(timer)
      asked++
      const trajectory = at && session.race.getState().trajectories[at.run]
      if (!trajectory || at.step >= trajectory.count) return
      const { points, stride } = trajectory
      const point = [...points.subarray(at.step * stride, (at.step + 1) * stride)]
      const value = point.pop()!
      name!.textContent = at.name
      known!.textContent = `${text.step(at.step)}, f = ${shown(value, 4)}`
      computed!.textContent = '|g| = …'
      timer = setTimeout(() => void compute(at.run, point).catch(() => {}), rest)
    },
    paint(color) {
      if (painted === color) return
      painted = color
      ring.style.borderColor = color
      box.style.setProperty('--run', color)
    },
    remove() {
      clearTimeout(timer)
      asked++
      ring.remove()
      box.remove()
    },
  }
}

/** CSS pixels between a step and its box. */
const gap = 14

/** Puts a box beside a point, on the side where there is room. */
export function keepClear(box: HTMLElement, x: number, y: number, area: Area): void {
  const { offsetWidth: width, offsetHeight: height } = box
  const right = x + gap + width <= area.right
  const left = right ? x + gap : Math.max(area.left, x - gap - width)
  const top = Math.min(Math.max(y - gap - height, area.top), area.bottom - height)
  box.style.transform = `translate(${Math.round(left)}px,${Math.round(top)}px)`
}
