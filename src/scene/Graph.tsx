import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import { Mesh, type PerspectiveCamera } from 'three'
import type { Session } from '../session/session.ts'
import { boxIn } from '../settings/landscapeIn.ts'
import { setInterval } from '../settings/setDomain.ts'
import type { Settings } from '../settings/settings.ts'
import { decimalNear } from './decimal.ts'
import { createGraphMaterial, graphGeometry, graphPieces } from './graphMaterial.ts'
import { paintGround, plinthDepth } from './groundMaterial.ts'
import { freePart, type Insets, roomForTicks } from './lens.ts'
import type { PartProps } from './parts.ts'
import { pixelSpan } from './pick.ts'
import { createStroke } from './stroke.ts'

/** A landscape of one parameter: its graph as a line over a section through the ground. Hands move the part shown. */
export function Graph({ session, stage, theme, rig, insets, routeScale = 1 }: PartProps) {
  const get = useThree((three) => three.get)
  const invalidate = useThree((three) => three.invalidate)
  const line = useMemo(() => createStroke(stage, ['halo', 'core']), [stage])
  const section = useMemo(() => createSection(stage), [stage])
  const fitted = useMemo<Fitted>(() => ({ width: 0, height: 0, insets: undefined }), [])

  useEffect(
    () => () => {
      line.dispose()
      section.geometry.dispose()
      section.material.dispose()
    },
    [line, section],
  )
  useEffect(() => {
    paintGround(section.material, theme)
    line.paint({
      color: theme.ink,
      halo: theme.halo,
      width: 2.6 * routeScale,
      draped: true,
      dash: 0,
      dashShare: 1,
      order: underRoutes,
    })
    line.keep(0)
    for (let piece = 0; piece <= graphPieces; piece++) line.push(piece / graphPieces, 0.5, 0)
    invalidate()
  }, [line, section, theme, routeScale, invalidate])
  useEffect(() => {
    const pixel = () => pixelSpan(stage, get().camera as PerspectiveCamera).u
    rig.setHand({
      pan: (dx) => move(session, pixel(), -dx * pixel(), 1, 0),
      zoom(factor, x) {
        const middle = stage.uniforms.resolution.value.x / 2
        const about =
          0.5 + ((x ?? middle) - middleOf(stage, get().camera as PerspectiveCamera)) * pixel()
        move(session, pixel(), 0, factor, Math.min(Math.max(about, 0), 1))
      },
    })
    const forget = session.settings.subscribe((next, before) => goHome(session, next, before))
    return () => {
      rig.setHand(undefined)
      forget()
    }
  }, [rig, session, stage, get])
  useFrame(() => {
    line.show(line.count)
    if (!isFitted(fitted, stage, insets)) invalidate()
  })

  return (
    <>
      <primitive object={section} />
      <primitive object={line.group} />
    </>
  )
}

/** Makes the graph as high as the picture has room for, if that has changed; whether it was so already. */
function isFitted(known: Fitted, stage: PartProps['stage'], insets: Insets): boolean {
  const { size, resolution } = stage.uniforms
  const { x: width, y: height } = resolution.value
  if (known.width === width && known.height === height && known.insets === insets) return true
  Object.assign(known, { width, height, insets })
  const room = roomForTicks(freePart(width, height, insets), true)
  const fitting = (2 * room.vertical) / room.horizontal - plinthDepth
  stage.graphHeight = size.value.z = Math.min(Math.max(fitting, flattest), steepest)
  return false
}

/** What the height was last fitted to. */
interface Fitted {
  width: number
  height: number
  insets: Insets | undefined
}

/** Half-widths. */
const flattest = 0.3
const steepest = 1.6

/** Over the section, under the halo of the first route. */
const underRoutes = -2

function createSection(stage: PartProps['stage']) {
  const section = new Mesh(graphGeometry(), createGraphMaterial(stage))
  section.frustumCulled = false
  section.renderOrder = -5
  return section
}

/** Pixel of the middle of the graph. */
function middleOf(stage: PartProps['stage'], camera: PerspectiveCamera): number {
  const { view } = camera
  return stage.uniforms.resolution.value.x / 2 - (view?.offsetX ?? 0)
}

/** Moves the interval shown by a share of it, and stretches it about a place of it. */
function move(session: Session, pixel: number, by: number, factor: number, about: number): void {
  session.settings.setState((settings) => {
    const [low, high] = boxIn(settings)[0]!
    const span = high - low
    const [from, to] = [about - about * factor + by, about + (1 - about) * factor + by]
    const grain = 0.5 * pixel * span * factor
    const end = (share: number) => decimalNear(low + share * span, grain)
    return setInterval(settings, 0, [end(from), end(to)])
  })
}

/** The home view is asked for by setting the view again as it is: then all of the landscape's own domain is shown. */
function goHome({ settings }: Session, { view }: Settings, { view: before }: Settings): void {
  if (view === before || view.domain === undefined) return
  const keys = Object.keys(view) as (keyof Settings['view'])[]
  if (!keys.every((key) => view[key] === before[key])) return
  settings.setState((now) => ({ ...now, view: { ...now.view, domain: undefined } }))
}
