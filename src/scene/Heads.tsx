import { useFrame } from '@react-three/fiber'
import { useEffect, useMemo, useRef } from 'react'
import type { PerspectiveCamera } from 'three'
import { markerOutlines, type RunMarker, runColor, runMarker } from '../settings/colors.ts'
import { heightOf } from './heightScale.ts'
import { cssOf, rgbOfHex } from './oklch.ts'
import type { PartProps } from './parts.ts'
import { type Placed, place } from './placing.ts'
import { pointAt } from './playhead.ts'
import { isHidden } from './ray.ts'
import { type ScreenPoint, toPosition, toScreen } from './screen.ts'
import { surfaceHeight } from './surface.ts'
import { haloFor, type Theme } from './themes.ts'

interface HeadsProps extends PartProps {
  /** One a run of the settings. */
  readonly names: readonly string[]
}

/** The head of every run at the playhead: its marker, and its name beside it if there is room. */
export function Heads({ session, stage, theme, overlay, names }: HeadsProps) {
  const layer = useMemo(() => document.createElement('div'), [])
  const heads = useMemo<Head[]>(() => [], [])
  const fitting = useRef(names)

  useEffect(() => {
    layer.className = 'scene-heads'
    overlay.append(layer)
    return () => layer.remove()
  }, [layer, overlay])

  useFrame(({ camera }) => {
    const { surface, ground } = stage
    if (!surface || !ground) return
    const { trajectories, runs, looks } = session.race.getState()
    const { step } = session.playback
    // The names are those of the settings, which may be ahead of the race.
    if (runs === session.settings.getState().experiment.runs) fitting.current = names
    const { run: chosen } = session.chosen.getState()
    let shown = 0
    let first = 0
    for (let index = 0; index < trajectories.length; index++) {
      const trajectory = trajectories[index]!
      const run = index % runs.length
      const look = looks[run]
      const last = pointAt(trajectory, step)
      if (look?.hidden || last < 0) continue
      const [x, y] = ground.domain
      const at = last * trajectory.stride
      const u = (trajectory.points[at]! - x![0]) / (x![1] - x![0])
      const v = y ? (trajectory.points[at + 1]! - y[0]) / (y[1] - y[0]) : 0.5
      if (!(u >= 0 && u <= 1 && v >= 0 && v <= 1)) continue
      const own = heightOf(
        surface.scaling,
        trajectory.points[at + trajectory.stride - 1]! - ground.base,
      )
      const below = surfaceHeight(surface, u, v)
      const height = trajectory.stride > 3 ? below : Math.max(own, below || 0)
      toPosition(stage, u, v, height, position)
      toScreen(stage, camera as PerspectiveCamera, position, screen)
      if (!screen.ahead) continue
      if (shown === heads.length) heads.push(createHead(layer))
      const head = heads[shown]!
      if (index === chosen) first = shown
      shown++
      style(
        head,
        runMarker(run, look),
        runColor(run, look),
        theme,
        fitting.current[index] ?? '',
        isHidden(surface, stage.pose.lift, position, camera.position),
      )
      head.x = screen.x
      head.y = screen.y
    }
    const { x: right, y: bottom } = stage.uniforms.resolution.value
    area.right = right - 4
    area.bottom = bottom - 4
    place(heads, shown, area, first)
    for (let i = 0; i < heads.length; i++) show(heads[i]!, i < shown)
  })
  return null
}

const position = { x: 0, y: 0, z: 0 }
const screen: ScreenPoint = { x: 0, y: 0, ahead: true }
const area = { left: 4, right: 0, top: 4, bottom: 0 }

interface Head extends Placed {
  readonly marker: SVGSVGElement
  readonly path: SVGPathElement
  readonly label: HTMLSpanElement
  shape: RunMarker | undefined
  color: string
  theme: Theme | undefined
  text: string
  faint: boolean
  visible: boolean
  nameVisible: boolean
}

function createHead(layer: HTMLElement): Head {
  const marker = document.createElementNS(svg, 'svg')
  marker.setAttribute('viewBox', '-10 -10 20 20')
  const path = document.createElementNS(svg, 'path')
  marker.append(path)
  const label = document.createElement('span')
  layer.append(marker, label)
  return {
    marker,
    path,
    label,
    shape: undefined,
    color: '',
    theme: undefined,
    text: '',
    faint: false,
    visible: true,
    nameVisible: true,
    named: false,
    x: 0,
    y: 0,
    width: 0,
    height: 0,
    labelX: 0,
    labelY: 0,
  }
}

const svg = 'http://www.w3.org/2000/svg'

/** Touches the page only where something has changed: this runs in every frame. */
function style(
  head: Head,
  shape: RunMarker,
  color: string,
  theme: Theme,
  text: string,
  faint: boolean,
): void {
  if (head.shape !== shape) {
    head.shape = shape
    head.path.setAttribute('d', markerOutlines[shape])
  }
  if (head.color !== color || head.theme !== theme) {
    head.color = color
    head.theme = theme
    head.path.style.fill = color
    head.path.style.stroke = cssOf(haloFor(theme, rgbOfHex(color)))
  }
  if (head.text !== text || head.width === 0) {
    head.text = text
    head.label.textContent = text
    head.width = head.label.offsetWidth
    head.height = head.label.offsetHeight
  }
  if (head.faint !== faint) {
    head.faint = faint
    head.marker.classList.toggle('faint', faint)
    head.label.classList.toggle('faint', faint)
  }
}

function show(head: Head, visible: boolean): void {
  if (head.visible !== visible) {
    head.visible = visible
    head.marker.style.display = visible ? '' : 'none'
  }
  const nameVisible = visible && head.named
  if (head.nameVisible !== nameVisible) {
    head.nameVisible = nameVisible
    head.label.style.visibility = nameVisible ? '' : 'hidden'
  }
  if (!visible) return
  head.marker.style.transform = `translate(${head.x.toFixed(1)}px,${head.y.toFixed(1)}px) translate(-50%,-50%)`
  const left = Math.round(head.labelX - head.width / 2)
  const top = Math.round(head.labelY - head.height / 2)
  head.label.style.transform = `translate(${left}px,${top}px)`
}
