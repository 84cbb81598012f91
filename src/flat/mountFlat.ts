import { minimumSize } from '../scene/minimumMark.ts'
import { nextStep } from '../scene/nextStep.ts'
import type { Oklch } from '../scene/oklch.ts'
import { createProbe, isRunSeen } from '../scene/probe.ts'
import { pushOf } from '../scene/push.ts'
import type { SceneProps } from '../scene/Scene.tsx'
import { slowPath } from '../scene/slowPath.ts'
import { createStepWatch } from '../scene/stepWatch.ts'
import { type Theme, themes } from '../scene/themes.ts'
import { tintingOf } from '../scene/tinting.ts'
import { searchOf } from '../session/foundMinima.ts'
import type { Session } from '../session/session.ts'
import { runColor } from '../settings/colors.ts'
import { heightScaleIn } from '../settings/landscapeIn.ts'
import type { GroundColors, Overlay, Settings } from '../settings/settings.ts'
import { drawArrows, gradientArrow, momentumArrow, stepArrow } from './drawArrows.ts'
import { drawCross } from './drawCross.ts'
import { drawCurve } from './drawCurve.ts'
import { drawInner, drawSlowPath } from './drawInner.ts'
import { drawMap, mapOf } from './drawMap.ts'
import { drawMinima, minimaSpots, type Spot } from './drawMinima.ts'
import { drawModels } from './drawModels.ts'
import { drawTicks } from './drawTicks.ts'
import { createFlowLayer, drawLines } from './flowLayer.ts'
import { frameOf } from './frame.ts'
import { createHeads } from './heads.ts'
import { clearPen, createPen, type Pen, resizePen } from './pen.ts'
import { listenToPointers } from './pointers.ts'
import { createRoutes } from './routes.ts'
import { type Sheet, sheetOf } from './sheet.ts'
import { createStartRings, startSpots } from './startRings.ts'
import { type Tints, tintsOf } from './tints.ts'
import { type View, viewOf } from './view.ts'

/** What a flat picture can make use of. */
export interface FlatSceneProps extends Omit<SceneProps, 'mode' | 'words' | 'routeText'> {
  /** Colours of the ground, from low to high. */
  readonly ramp: readonly Oklch[]
}

/** A flat picture at work in an element. */
export interface MountedFlat {
  update(): void
  unmount(): void
}

/** Puts canvases and overlay into an element and draws there; no WebGL is asked for. */
export function mountFlat(
  container: HTMLElement,
  session: Session,
  props: () => FlatSceneProps,
): MountedFlat {
  // One over the other, so that a frame touches only what changes: ground, halos, lines, and what moves.
  const pens = [
    createPen(container),
    createPen(container),
    createPen(container),
    createPen(container),
  ]
  const [ground, halos, lines, moving] = pens as [Pen, Pen, Pen, Pen]
  const overlay = document.createElement('div')
  overlay.className = 'scene-overlay'
  overlay.ariaHidden = 'true'
  container.append(overlay)
  const rings = createStartRings(session, overlay)
  const routes = createRoutes(halos, lines, moving)
  const drawHeads = createHeads()
  const probe = createProbe(session, redraw)
  const watch = createStepWatch(session, redraw)
  const flow = createFlowLayer(session, redraw)
  let flowing: readonly unknown[] = []
  const { finding } = searchOf(session)
  const sheets = remembered(sheetOf, (given, settings) => [given, ...reliefOf(settings)])
  const tintings = remembered(tintsIn, (ramp, sheet, colors) => [ramp, sheet, colors])
  const maps = remembered(mapOf, (sheet, theme, tints) => [sheet, theme, tints])
  const spots = remembered(minimaSpots, ({ experiment, view: wanted }, found, shownIn) => [
    experiment.landscape,
    experiment.starts,
    wanted.minima,
    found,
    shownIn,
  ])
  let fitted = ''
  let view: View | undefined
  let named = props().names
  let isReady = false
  let frame: number | undefined

  /** The view as everything is now; draws what stands still anew if anything of it changed. */
  function look(): View | undefined {
    const settings = session.settings.getState()
    const { theme: name, ramp, insets = noInsets, dpr = Math.min(devicePixelRatio, 2) } = props()
    const theme = themes[name]
    const sheet = sheets(session.ground.getState(), settings)
    if (!sheet) return undefined
    const tints = tintings(ramp, sheet, settings.view.colors)
    const { clientWidth: width, clientHeight: height } = container
    const fitting = JSON.stringify([
      width,
      height,
      dpr,
      insets,
      settings.experiment.starts[0]?.slice(2),
    ])
    const lines = flow.wanted(sheet, settings.view.overlays)
    const isKnown =
      view?.sheet === sheet && view.theme === theme && view.tints === tints && flowing === lines
    if (isKnown && fitted === fitting) return view
    if (fitted !== fitting) for (const pen of pens) resizePen(pen, width, height, dpr)
    fitted = fitting
    const { halfX, halfY } = sheet.surface
    const proportion = sheet.single ? undefined : halfY / halfX
    view = viewOf(sheet, frameOf(width, height, insets, proportion), theme, tints)
    drawGround(view, settings)
    for (const each of lines) drawLines(ground, each, view.frame, theme)
    flowing = lines
    return view
  }

  function drawGround({ sheet, frame, theme, tints }: View, settings: Settings): void {
    clearPen(ground)
    if (sheet.single) drawCurve(ground, sheet, frame, theme, tints)
    else drawMap(ground, maps(sheet, theme, tints), sheet, frame, theme, tints)
    drawTicks(ground, sheet, settings, frame, theme)
  }

  function draw(): void {
    frame = undefined
    const now = look()
    if (!now) return
    const settings = session.settings.getState()
    // The names are those of the settings, which may be ahead of the race.
    if (session.race.getState().runs === settings.experiment.runs) named = props().names
    clearPen(moving)
    routes.draw(session, now, settings.view.tail)
    const room = { width: container.clientWidth, height: container.clientHeight }
    const paper = paperOf(now.theme)
    const minima = spots(settings, finding.getState().found, now)
    drawMinima(moving, minima, now)
    const written = writtenAt(settings, now, paper)
    drawHeads(moving, session, now, named, paper, room, [
      ...minima.map(({ x, y }) => ({ x, y, size: minimumSize })),
      ...startSpots(session, now).map(({ x, y }) => ({ x, y, size: startSize })),
      ...written.map(({ x, y }) => ({ x, y, size: textSize })),
    ])
    rings.show(now)
    if (isReady) return
    isReady = true
    props().onReady?.()
  }

  /** Draws what is wanted and known of where the chosen run is; returns the middles of what is written. */
  function writtenAt({ view: { overlays } }: Settings, now: View, paper: string): readonly Spot[] {
    const isShown = (overlay: Overlay) => overlays.includes(overlay) && isRunSeen(session)
    const isWatched = isShown('mom') || isShown('inner')
    watch.want(isWatched)
    if (isShown('eig') || isShown('grad')) probe.ask()
    const color = chosenColor(session)
    const { found } = probe
    if (now.sheet.single) {
      const { tangent, parabola } = props().spaceWords
      return isShown('eig') && found
        ? drawModels(moving, found, now, paper, [tangent, parabola])
        : []
    }
    const step = isShown('step') ? nextStep(session, undefined) : undefined
    const push = isShown('mom') ? pushOf(watch.found) : undefined
    if (isShown('inner')) slowed(color, now)
    return [
      ...(isShown('inner') && watch.found ? drawInner(moving, watch.found, color, now, paper) : []),
      ...(isShown('eig') && found ? drawCross(moving, found, now, paper) : []),
      ...drawArrows(
        moving,
        [
          ...(step ? [stepArrow(step, color)] : []),
          ...(isShown('grad') && found ? [gradientArrow(found, now)] : []),
          ...(push ? [momentumArrow(push, now)] : []),
        ],
        now,
        paper,
      ),
    ]
  }

  function slowed(color: string, now: View): void {
    const path = slowPath(session)
    const trajectory = path && session.race.getState().trajectories[path.run]
    if (path && trajectory) drawSlowPath(moving, path, trajectory, color, now)
  }

  function redraw(): void {
    frame ??= requestAnimationFrame(draw)
  }

  redraw()
  const resizing = new ResizeObserver(redraw)
  resizing.observe(container)
  const stops = [
    session.onData(redraw),
    session.playback.onStep(redraw),
    session.settings.subscribe(redraw),
    session.race.subscribe(redraw),
    session.chosen.subscribe(redraw),
    finding.subscribe(redraw),
    () => resizing.disconnect(),
    () => watch.want(false),
    listenToPointers(container, session, rings, () => view),
  ]

  return {
    update: redraw,
    unmount() {
      for (const stop of stops) stop()
      if (frame !== undefined) cancelAnimationFrame(frame)
      overlay.remove()
      for (const { canvas } of pens) canvas.remove()
    },
  }
}

/** CSS pixels of squares that names keep clear of: a ring, and about the middle of a number at an arm. */
const startSize = 20
const textSize = 16

function tintsIn(ramp: readonly Oklch[], { surface }: Sheet, colors: GroundColors): Tints {
  return tintsOf(ramp, tintingOf(colors, surface.scaling))
}

/** Of the run that arrows and internals speak of. */
function chosenColor({ race, chosen }: Session): string {
  const { looks } = race.getState()
  const index = chosen.getState().run % looks.length
  return runColor(index, looks[index])
}

const noInsets = { left: 0, right: 0, top: 0, bottom: 0 }

/** What of the settings a sheet depends on. */
function reliefOf(settings: Settings): readonly unknown[] {
  const { exaggeration, levels, spacing, light } = settings.view
  return [heightScaleIn(settings), exaggeration, levels, spacing, light]
}

/** What is around text on the map. */
function paperOf({ halo }: Theme): string {
  return `rgb(${halo.map((channel) => Math.round(255 * channel)).join(' ')} / 0.85)`
}

/** The last result, as long as its keys are the same. */
function remembered<A extends readonly unknown[], R>(
  make: (...given: A) => R,
  keysOf: (...given: A) => readonly unknown[],
) {
  let known: { readonly keys: readonly unknown[]; readonly result: R } | undefined
  return (...given: A): R => {
    const keys = keysOf(...given)
    if (!known?.keys.every((key, i) => Object.is(key, keys[i]))) {
      known = { keys, result: make(...given) }
    }
    return known.result
  }
}
