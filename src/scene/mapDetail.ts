import type { PerspectiveCamera } from 'three'
import { seenOf } from '../session/seen.ts'
import type { Ground, Session } from '../session/session.ts'
import { patchOf } from '../session/survey.ts'
import type { Grid } from './grid.ts'
import { scalingOf } from './heightScale.ts'
import type { Insets } from './lens.ts'
import type { Layer } from './mapLayers.ts'
import { canvasPart, covers, domainOf, widened } from './mapPart.ts'
import { between, departure } from './mapScale.ts'
import { type SheetPart, seenPart } from './seenPart.ts'
import { type Relief, type Stage, scaleTo } from './stage.ts'
import type { Surface } from './surface.ts'

/** The ground of a map where somebody looks: coarse while it is moved, as fine as the screen once it rests. */
export interface MapDetail {
  /** Brings layers, tints and levels up to what the camera shows in this frame. */
  frame(camera: PerspectiveCamera, homeDistance: number, insets: Insets, dpr: number): void
  dispose(): void
}

/** Columns and rows while it is moved, and bounds once it rests. */
const coarse = 128
const fine = [256, 1024] as const
/** Room beyond what is seen on each side, so that a quick hand does not run out of ground. */
const room = { coarse: 0.3, fine: 0.12 }
/** Milliseconds without a move after which a map rests. */
const rest = 140

interface Applied {
  surface: Surface | undefined
  seen: Grid | undefined
  relief: Relief | undefined
  share: number
}

export function createMapDetail(
  session: Session,
  stage: Stage,
  layers: { readonly coarse: Layer; readonly fine: Layer },
  redraw: () => void,
): MapDetail {
  const seen: SheetPart = { left: 0, right: 1, bottom: 0, top: 1 }
  const told: SheetPart = { left: 0, right: 1, bottom: 0, top: 1 }
  const before: SheetPart = { left: 0, right: 1, bottom: 0, top: 1 }
  const applied: Applied = { surface: undefined, seen: undefined, relief: undefined, share: -1 }
  const store = seenOf(session)
  let ground: Ground | undefined
  let isAsking = false
  let resting: ReturnType<typeof setTimeout> | undefined
  let isMapHere = false
  let isGone = false
  let hasTold = false
  let pixels = { across: 0, along: 0 }

  function forget(): void {
    for (const layer of [layers.coarse, layers.fine]) layer.detail = layer.grid = undefined
  }

  function isOver({ detail, source }: Layer): boolean {
    return source === ground && covers(detail?.part, seen)
  }

  /** Asks for one layer at a time; what came is shown if the ground is still the same. */
  async function ask(layer: Layer, part: SheetPart, size: readonly [number, number]) {
    const asked = stage.ground
    if (!asked || isAsking) return
    isAsking = true
    const domain = domainOf(asked.domain, part)
    const patch = await patchOf(session, { domain, size }).finally(() => {
      isAsking = false
    })
    if (!patch || isGone || !isSameDomain(asked, stage.ground)) return
    layer.take({ ...asked, domain, size, ...patch }, part, asked)
    redraw()
  }

  function refine(): void {
    resting = undefined
    if (isGone || !isMapHere || !stage.ground) return
    if (isAsking) {
      resting = setTimeout(refine, 30)
      return
    }
    const size = [sizeFor(pixels.across), sizeFor(pixels.along)] as const
    if (!isOver(layers.fine) || !isAsFine(layers.fine, seen, size)) {
      void ask(layers.fine, widened(seen, room.fine), size).catch(() => undefined)
    }
  }

  /** Whether what is drawn leaves something out, or is coarser than a coarse grid would be. */
  function lacks(): boolean {
    const whole = { left: 0, right: 1, bottom: 0, top: 1 }
    const cells = stage.ground!.size[0]
    const asCoarse = (width: number, count: number) =>
      width / count > (1.2 * (seen.right - seen.left) * (1 + 2 * room.coarse)) / coarse
    for (const layer of [layers.fine, layers.coarse]) {
      const { detail, grid } = layer
      if (!detail || !grid || !isOver(layer)) continue
      if (!asCoarse(detail.part.right - detail.part.left, grid.columns)) return false
    }
    return !covers(whole, seen) || asCoarse(1, cells)
  }

  /** Tints and levels by what is seen, as far as the map is away from home. */
  function rescale(share: number): void {
    const { relief, surface } = stage
    const layer = share > 0 ? covering(layers, seen, ground) : undefined
    const grid = layer?.grid
    stage.detail = layer?.detail
    const isKnown =
      applied.surface === surface &&
      applied.relief === relief &&
      applied.seen === grid &&
      Math.abs(applied.share - share) < 1e-3
    if (isKnown || !relief || !surface) return
    const whole = surface.grid
    const shown = grid && share > 0 ? between(whole, grid, share) : whole
    const scaling = scalingOf(relief.heightScale, shown)
    scaleTo(stage, { ...surface, scaling }, shown, relief)
    Object.assign(applied, { surface: stage.surface, relief, seen: grid, share })
  }

  function hide(): void {
    layers.coarse.show(0, 0)
    layers.fine.show(0, 0)
    stage.uniforms.veil.value.set(1, 1)
    rescale(0)
    stage.beyond = false
    // Beside a terrain only the map has something to tell.
    if (hasTold) store.setState({ domain: undefined })
    hasTold = false
  }

  /** Whether the grid of the domain is finer than a coarse one over what is seen. */
  function isFinerWhole(): boolean {
    return 1 / stage.ground!.size[0] < (seen.right - seen.left) / coarse
  }

  return {
    frame(camera, homeDistance, insets, dpr) {
      if (ground !== stage.ground) {
        // While a parameter is turned the old layers stay until the new ones come: another domain lies elsewhere.
        if (!isSameDomain(ground, stage.ground)) forget()
        ground = stage.ground
      }
      const { pose, surface } = stage
      isMapHere = pose.lift < 0.2 && ground !== undefined && ground.domain.length > 1
      if (!isMapHere || !surface) return hide()
      const zoom = homeDistance / pose.distance
      const flat = 1 - pose.lift / 0.2
      const share = flat * departure(zoom, pose.east / surface.halfX, pose.north / surface.halfY)
      if (share <= 0) return hide()
      const across = canvasPart(stage, camera, seen)
      const { x: width, y: height } = stage.uniforms.resolution.value
      pixels = { across: width * dpr, along: height * dpr }
      stage.beyond = share > 0.02
      const [isFine, isCoarse] = [isOver(layers.fine), isOver(layers.coarse)]
      // Within the domain its own grid may be the finer one.
      const asFine = isFinerWhole() ? 0 : flat
      layers.coarse.show(isFine ? 0 : asFine, isFine ? 0 : share)
      const isOutdated = layers.fine.source !== ground && layers.coarse.source === ground
      layers.fine.show(isOutdated ? 0 : flat, isOutdated ? 0 : share)
      // What is all covered need not be drawn.
      const under = isFine || (isCoarse && asFine > 0) ? 1 - Math.floor(flat) : 1
      stage.uniforms.veil.value.set(under, under)
      rescale(share)
      const moved = Math.abs(seen.left - before.left) + Math.abs(seen.top - before.top)
      const turned = Math.abs(seen.right - before.right) + Math.abs(seen.bottom - before.bottom)
      if ((moved + turned) * across > 0.25) {
        Object.assign(before, seen)
        tell(camera, insets)
        clearTimeout(resting)
        resting = setTimeout(refine, rest)
      } else if (layers.fine.source !== ground) {
        resting ??= setTimeout(refine, rest)
      }
      if (!isAsking && lacks())
        void ask(layers.coarse, widened(seen, room.coarse), [coarse, coarse]).catch(() => undefined)
    },
    dispose() {
      isGone = true
      clearTimeout(resting)
      if (hasTold) store.setState({ domain: undefined })
    },
  }

  /** For whoever makes a domain of what is seen. */
  function tell(camera: PerspectiveCamera, insets: Insets): void {
    seenPart(stage, camera, insets, told)
    const [x, y] = domainOf(ground!.domain, told)
    const known = store.getState().domain
    const isKnown = known && String(known) === String([x, y])
    if (!isKnown) store.setState({ domain: [x!, y!] })
    hasTold = true
  }
}

function covering(
  { coarse: under, fine: over }: Readonly<Record<'coarse' | 'fine', Layer>>,
  seen: SheetPart,
  ground: Ground | undefined,
): Layer | undefined {
  if (over.source === ground && covers(over.detail?.part, seen)) return over
  return [under, over].find(({ grid }) => grid)
}

function isAsFine(layer: Layer, seen: SheetPart, size: readonly [number, number]): boolean {
  const { detail, grid } = layer
  if (!detail || !grid || !covers(detail.part, seen)) return false
  const cell = (detail.part.right - detail.part.left) / grid.columns
  return cell < (1.3 * (seen.right - seen.left)) / size[0]
}

function sizeFor(devicePixels: number): number {
  return Math.min(Math.max(Math.ceil(devicePixels / 64) * 64, fine[0]), fine[1])
}

function isSameDomain(one: Ground | undefined, other: Ground | undefined): boolean {
  return String(one?.domain) === String(other?.domain)
}
