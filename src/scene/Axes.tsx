import { useFrame } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import {
  BufferAttribute,
  BufferGeometry,
  Color,
  DynamicDrawUsage,
  LineSegments,
  type PerspectiveCamera,
  ShaderMaterial,
} from 'three'
import { useStore } from 'zustand'
import { shown } from '../locales/number.ts'
import { boxIn, landscapeIn } from '../settings/landscapeIn.ts'
import type { Settings } from '../settings/settings.ts'
import { createCoordinateTicks, heightTicks } from './axisTicks.ts'
import type { Boxes } from './boxes.ts'
import { drawAxes, mostEnds } from './drawAxes.ts'
import { createLabels } from './labels.ts'
import type { PartProps } from './parts.ts'

interface AxesProps extends PartProps {
  /** What the labels cover is taken here, anew in every frame. */
  readonly taken: Boxes
}

/** Ticks with true values: x and y along the edges nearest to the eye, f at a corner on the left. */
export function Axes({ session, stage, theme, overlay, insets, taken }: AxesProps) {
  const lines = useMemo(createLines, [])
  const labels = useMemo(() => createLabels(overlay, taken), [overlay, taken])
  const ticks = useMemo(createTicks, [])
  const drawn = useMemo(() => new Float32Array(3 * mostEnds), [])
  const slice = useStore(session.settings, sliceText)
  const names = useStore(session.settings, (settings) => landscapeIn(settings).coordinates)
  const box = useStore(session.settings, boxIn)

  useEffect(() => () => labels.remove(), [labels])
  useEffect(
    () => () => {
      lines.geometry.dispose()
      lines.material.dispose()
    },
    [lines],
  )
  useEffect(() => {
    lines.material.uniforms.ink!.value.fromArray(theme.ink)
  }, [lines, theme])

  useFrame(({ camera }) => {
    if (!stage.surface || !stage.ground) return
    const inSpace = stage.shape === 'space'
    const positions = lines.geometry.getAttribute('position') as BufferAttribute
    labels.begin()
    const ends = drawAxes(
      {
        stage,
        camera: camera as PerspectiveCamera,
        insets,
        positions,
        labels,
        slice: inSpace ? '' : slice,
        z: inSpace ? box[2] : undefined,
        ends: 0,
      },
      ticks,
      names,
    )
    labels.end()
    lines.geometry.setDrawRange(0, ends)
    if (hasChanged(drawn, positions.array)) positions.needsUpdate = true
  })

  return <primitive object={lines} />
}

/** Where the ground cuts through the third and further parameters, like `z = 0.5`: at the first start. */
function sliceText(settings: Settings): string {
  const { coordinates } = landscapeIn(settings)
  const rest = settings.experiment.starts[0]?.slice(2) ?? []
  return rest.map((value, i) => `${coordinates[i + 2]} = ${shown(value)}`).join(', ')
}

/** With the ground, not with what is drawn anew each frame. */
const underRoutes = -0.25

/** Whether numbers are other ones than before, which they then become. */
function hasChanged(before: Float32Array, now: ArrayLike<number>): boolean {
  for (let i = 0; i < before.length; i++) {
    if (before[i] === now[i]) continue
    before.set(now)
    return true
  }
  return false
}

function createLines(): LineSegments<BufferGeometry, ShaderMaterial> {
  const geometry = new BufferGeometry()
  const positions = new BufferAttribute(new Float32Array(3 * mostEnds), 3)
  geometry.setAttribute('position', positions.setUsage(DynamicDrawUsage))
  const material = new ShaderMaterial({
    uniforms: { ink: { value: new Color() } },
    vertexShader:
      'void main() { gl_Position = projectionMatrix * viewMatrix * vec4(position, 1.0); }',
    fragmentShader: 'uniform vec3 ink; void main() { gl_FragColor = vec4(ink, 0.6); }',
    transparent: true,
    depthWrite: false,
  })
  const lines = new LineSegments(geometry, material)
  lines.frustumCulled = false
  lines.renderOrder = underRoutes
  return lines
}

/** Ticks change seldom, frames often. */
function createTicks() {
  return {
    x: createCoordinateTicks(),
    y: createCoordinateTicks(),
    z: createCoordinateTicks(),
    f: remembered(heightTicks),
  }
}

function remembered<A extends readonly unknown[], R>(make: (...given: A) => R) {
  let known: { readonly given: A; readonly result: R } | undefined
  return (...given: A): R => {
    if (!known?.given.every((one, i) => Object.is(one, given[i]))) {
      known = { given, result: make(...given) }
    }
    return known.result
  }
}
