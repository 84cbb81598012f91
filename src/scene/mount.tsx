import { createRoot, extend } from '@react-three/fiber'
import { Mesh, PerspectiveCamera, WebGLRenderer } from 'three'
import type { Session } from '../session/session.ts'
import { listenToContext } from './contextLoss.ts'
import { listen } from './gestures.ts'
import { type KeyEvent, nudgeByKey } from './keys.ts'
import { pickInside, pixelSpan } from './pick.ts'
import { createRig } from './rig.ts'
import type { SceneProps } from './Scene.tsx'
import { createSnapshot, type Snapshot } from './snapshot.ts'
import { createStage } from './stage.ts'
import { moveStart, nearestStart } from './starts.ts'
import { themes } from './themes.ts'
import { World } from './World.tsx'

/** A scene at work in an element. */
export interface MountedScene {
  update(props: SceneProps): void
  /** A key was pressed in the scene, perhaps on a start; true if it was ours. */
  pressed(event: KeyEvent, start: number | undefined): boolean
  readonly snapshot: Snapshot
  unmount(): void
}

extend({ Mesh })

/** Puts canvas and overlay into an element and draws there; `undefined` (and `onError`) without WebGL. */
export function mountScene(
  container: HTMLElement,
  session: Session,
  props: () => SceneProps,
): MountedScene | undefined {
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('webgl2', { antialias: false, alpha: true })
  if (!context) {
    props().onError?.('unsupported')
    return undefined
  }
  const overlay = document.createElement('div')
  overlay.className = 'scene-overlay'
  overlay.ariaHidden = 'true'
  const handles = document.createElement('div')
  handles.className = 'scene-overlay'
  container.append(canvas, overlay, handles)

  const stage = createStage()
  const rig = createRig(session, stage)
  const camera = Object.assign(new PerspectiveCamera(30, 1, 0.05, 60), { manual: true })
  const root = createRoot(canvas)
  const state = { visible: true, unmounted: false }
  let store: ReturnType<typeof root.render> | undefined

  function redraw(): void {
    if (state.visible) store?.getState().invalidate()
  }

  function configure(): void {
    const { dpr } = props()
    const configured = root.configure({
      gl: () => createRenderer(canvas, context!),
      camera,
      frameloop: 'demand',
      flat: true,
      linear: true,
      dpr: dpr ?? [1, 2],
      size: { width: container.clientWidth, height: container.clientHeight, top: 0, left: 0 },
    })
    configured.catch(() => {
      if (!state.unmounted) props().onError?.('unsupported')
    })
  }

  function update(given: SceneProps): void {
    rig.setReducedMotion(given.reducedMotion)
    rig.setInsets(given.insets ?? noInsets)
    rig.setMode(given.mode)
    overlay.dataset.type = String(given.typeScale ?? 1)
    store = root.render(
      <World
        session={session}
        stage={stage}
        rig={rig}
        mode={given.mode}
        theme={themes[given.theme]}
        overlay={overlay}
        handles={handles}
        words={given.words}
        spaceWords={given.spaceWords}
        names={given.names}
        routeText={given.routeText}
        insets={given.insets ?? noInsets}
        routeScale={given.routeScale ?? 1}
        typeScale={given.typeScale ?? 1}
        onReady={() => props().onReady?.()}
      />,
    )
    redraw()
  }

  configure()
  update(props())
  const resizing = new ResizeObserver(() => {
    configure()
    redraw()
  })
  resizing.observe(container)
  const watching = new IntersectionObserver((entries) => {
    state.visible = entries.at(-1)?.isIntersecting ?? true
    store?.getState().setFrameloop(state.visible ? 'demand' : 'never')
    redraw()
  })
  watching.observe(container)
  const stops = [
    session.onData(redraw),
    session.playback.onStep(redraw),
    session.settings.subscribe(redraw),
    session.race.subscribe(redraw),
    session.chosen.subscribe(redraw),
    () => resizing.disconnect(),
    () => watching.disconnect(),
    listenToContext(canvas, props, redraw),
    listen({
      element: container,
      rig,
      manners: props,
      redraw,
      onClick(x, y) {
        const place = pickInside(stage, camera, x, y)
        if (!place) return
        const nearest = nearestStart(session, place.u, place.v)
        moveStart(session, nearest, place, pixelSpan(stage, camera))
      },
    }),
  ]

  return {
    update,
    pressed(event, start) {
      return nudgeByKey(session, stage.pose.azimuth, event, start)
    },
    snapshot: createSnapshot(
      () => store,
      (covered) => update(covered ? props() : { ...props(), insets: noInsets }),
    ),
    unmount() {
      state.unmounted = true
      for (const stop of stops) stop()
      root.unmount()
      stage.dispose()
      canvas.remove()
      overlay.remove()
      handles.remove()
    },
  }
}

function createRenderer(canvas: HTMLCanvasElement, context: WebGL2RenderingContext): WebGLRenderer {
  const renderer = new WebGLRenderer({ canvas, context })
  // Asking whether a program is faulty waits for the graphics card each time; those of a build are not.
  renderer.debug.checkShaderErrors = import.meta.env.DEV
  return renderer
}

const noInsets = { left: 0, right: 0, top: 0, bottom: 0 }
