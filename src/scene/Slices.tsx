import { useThree } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import { Mesh, PlaneGeometry } from 'three'
import { useStore } from 'zustand'
import type { Interval } from '../core/hyper.ts'
import type { Session } from '../session/session.ts'
import { boxIn } from '../settings/landscapeIn.ts'
import { slicesIn } from '../settings/slices.ts'
import type { SliceWish } from '../worker/protocol.ts'
import type { BoxField } from './boxField.ts'
import { gridOf } from './grid.ts'
import { newestWish } from './newestWish.ts'
import type { PartProps } from './parts.ts'
import { SliceHandle } from './SliceHandle.tsx'
import { createSliceMaterial, paintSlice } from './sliceMaterial.ts'
import { gridTexture } from './stage.ts'

interface SlicesProps extends PartProps {
  readonly field: BoxField
  /** f*, which tints and lines count from. */
  readonly base: number
}

/** The slices across x, y and z that are shown, each with a handle to drag it by. */
export function Slices(props: SlicesProps) {
  const slices = useStore(props.session.settings, (settings) => slicesIn(settings).join())
  if (slices === '') return null
  return slices
    .split(',')
    .map((at, axis) =>
      at === '' ? null : <Slice key={axis} axis={axis} at={Number(at)} {...props} />,
    )
}

interface SliceProps extends SlicesProps {
  readonly axis: number
  readonly at: number
}

function Slice({ axis, at, field, base, ...part }: SliceProps) {
  const { session, stage, theme } = part
  const invalidate = useThree((three) => three.invalidate)
  const box = useStore(session.settings, boxIn)
  const landscape = useStore(session.settings, ({ experiment }) => experiment.landscape)
  const sheet = useMemo(() => createSheet(stage, field, axis), [stage, field, axis])
  const wishes = useMemo(
    () =>
      newestWish(session.space<SliceWish>, (wish, { values }) => {
        sheet.take(wish, values)
        invalidate()
      }),
    [session, sheet, invalidate],
  )

  useEffect(() => () => wishes.stop(), [wishes])
  useEffect(() => () => sheet.dispose(), [sheet])
  useEffect(() => {
    wishes.want({ of: 'slice', landscape, domain: box, axis, at, size: sliceSize })
  }, [wishes, landscape, box, axis, at])
  useEffect(() => {
    sheet.base = base
    sheet.upload()
    paintSlice(sheet.mesh.material, theme)
    invalidate()
  }, [sheet, base, theme, invalidate])

  return (
    <>
      <primitive object={sheet.mesh} />
      <SliceHandle {...part} axis={axis} at={at} interval={box[axis] ?? unit} />
    </>
  )
}

const unit: Interval = [0, 1]
/** Values along each side. */
const sliceSize = 256
/** Before all that is seen through. */
const sliceOrder = -4

/** A slice as it is drawn: where its values belong, which is where it was when they were asked for. */
function createSheet(stage: PartProps['stage'], field: BoxField, axis: number) {
  const mesh = new Mesh(cornered(), createSliceMaterial(stage, field, axis))
  const { uniforms } = mesh.material
  mesh.frustumCulled = false
  mesh.renderOrder = sliceOrder
  mesh.visible = false
  let known: { readonly wish: SliceWish; readonly values: Float32Array } | undefined

  return {
    mesh,
    base: 0,
    take(wish: SliceWish, values: Float32Array) {
      known = { wish, values }
      this.upload()
    },
    upload() {
      if (!known) return
      const { wish, values } = known
      const [low, high] = wish.domain[axis]!
      const { texels, columns, rows } = gridOf(groundOf(wish, values, this.base))
      uniforms.grid!.value.dispose()
      uniforms.grid!.value = gridTexture(texels, columns + 2, rows + 2)
      uniforms.cells!.value.set(columns - 1, rows - 1)
      uniforms.at!.value = (wish.at - low) / (high - low)
      mesh.visible = wish.at >= low && wish.at <= high
    },
    dispose() {
      mesh.geometry.dispose()
      uniforms.grid!.value.dispose()
      mesh.material.dispose()
    },
  }
}

/** A square from (0, 0) to (1, 1). */
function cornered(): PlaneGeometry {
  const square = new PlaneGeometry(1, 1)
  square.translate(0.5, 0.5, 0)
  return square
}

function groundOf(
  { domain, axis, size }: SliceWish,
  values: Float32Array,
  base: number,
): ReturnType<Session['ground']['getState']> {
  const across = domain.filter((_, other) => other !== axis)
  return { revision: 1, domain: across, size: [size, size], values, range: [base, base], base }
}
