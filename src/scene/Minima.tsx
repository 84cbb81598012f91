import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import type { PerspectiveCamera } from 'three'
import { useStore } from 'zustand'
import { shown, shownPoint } from '../locales/number.ts'
import { searchOf } from '../session/foundMinima.ts'
import { type KnownMinimum, minimaIn } from '../settings/landscapeIn.ts'
import { boxPlace } from './boxStarts.ts'
import { isOnSlice, minimumOutline } from './minimumMark.ts'
import { afterDrawing, type PartProps } from './parts.ts'
import { standOn } from './standing.ts'
import { placeOfPoint } from './starts.ts'
import './points.css'

/** A survey mark at every known or found minimum of the shown domain, with what is known of it on hover and focus. */
export function Minima({ session, stage, handles, words }: PartProps) {
  const invalidate = useThree((three) => three.invalidate)
  const landscape = useStore(session.settings, ({ experiment }) => experiment.landscape)
  const wanted = useStore(session.settings, ({ view }) => view.minima)
  const search = useMemo(() => searchOf(session), [session])
  const { found } = useStore(search.finding)
  const marks = useMemo(() => {
    // What is selected decides what they are.
    const known = landscape && wanted ? minimaIn(session.settings.getState()) : []
    const marked = known.map((minimum) => ({ minimum, element: createMark(minimum, words) }))
    const others = found.filter((each) => !known.some((one) => isAt(one.point, each.point)))
    return [
      ...marked,
      ...others.map((minimum) => ({ minimum, element: createMark(minimum, words, true) })),
    ]
  }, [session, landscape, wanted, words, found])

  useEffect(() => {
    const layer = document.createElement('div')
    layer.append(...marks.map(({ element }) => element))
    handles.append(layer)
    // They stand in their places from the next frame on.
    invalidate()
    const stop = rove(layer)
    return () => {
      stop()
      layer.remove()
    }
  }, [handles, marks, invalidate])

  useFrame(({ camera, size }) => {
    const settings = session.settings.getState()
    for (const { minimum, element } of marks) {
      const place = placeOfPoint(session, minimum.point)
      const inSpace = stage.shape === 'space'
      const height = inSpace ? boxPlace(session, minimum.point, inBox).w : undefined
      const isHere = height === undefined ? isOnSlice(settings, minimum.point) : isShare(height)
      const inside = place && isShare(place.u) && isShare(place.v) && isHere
      element.hidden = !inside
      if (!inside) continue
      standOn(element, stage, camera as PerspectiveCamera, place.u, place.v, height)
      element.classList.toggle('leftward', place.u > 0.5 && size.width < 900)
    }
  }, afterDrawing)
  return null
}

const inBox = { u: 0, v: 0, w: 0 }

function isShare(share: number): boolean {
  return share >= 0 && share <= 1
}

/** A search ends so near to a minimum that is known. */
function isAt(known: readonly number[], found: readonly number[]): boolean {
  return known.every((x, i) => Math.abs(x - found[i]!) <= 1e-5 * Math.max(1, Math.abs(x)))
}

function createMark(
  { kind, value, point }: KnownMinimum,
  words: PartProps['words'],
  isFound = false,
): HTMLElement {
  const mark = document.createElement('div')
  mark.className = 'scene-minimum'
  mark.role = 'img'
  if (isFound) mark.classList.add('found')
  mark.ariaLabel = (isFound ? words.foundMinimum : words.minimum)(
    kind,
    aboutZero(value) ? '≈ 0' : `= ${shown(value)}`,
    shownPoint(point),
  )
  const tip = document.createElement('span')
  tip.textContent = mark.ariaLabel
  mark.append(createSign(), tip)
  return mark
}

/** What is left of a zero where no double is the minimum exactly. */
function aboutZero(value: number): boolean {
  return value !== 0 && Math.abs(value) < 1e-12
}

/** Runs have filled shapes, starts have rings. */
function createSign(): SVGSVGElement {
  const sign = document.createElementNS(svg, 'svg')
  sign.setAttribute('viewBox', '-12 -12 24 24')
  for (const part of ['halo', 'sign']) {
    const path = document.createElementNS(svg, 'path')
    path.setAttribute('class', part)
    path.setAttribute('d', minimumOutline)
    sign.append(path)
  }
  return sign
}

const svg = 'http://www.w3.org/2000/svg'

/** One stop of the Tab key for all of them; from there arrow keys go round. */
function rove(layer: HTMLElement): () => void {
  const stop = new AbortController()
  const marks = () =>
    [...layer.children].filter((mark): mark is HTMLElement => mark instanceof HTMLElement)
  const choose = (chosen: HTMLElement | undefined) => {
    for (const mark of marks()) mark.tabIndex = mark === chosen ? 0 : -1
  }
  choose(marks()[0])
  layer.addEventListener(
    'keydown',
    (event) => {
      const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
      if (by === undefined || event.ctrlKey || event.metaKey) return
      event.preventDefault()
      event.stopPropagation()
      const seen = marks().filter(({ hidden }) => !hidden)
      const next = seen.at((seen.indexOf(event.target as HTMLElement) + by) % seen.length)
      choose(next)
      next?.focus()
    },
    { signal: stop.signal },
  )
  return () => stop.abort()
}
