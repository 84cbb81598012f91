import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import {
  BufferAttribute,
  DynamicDrawUsage,
  InstancedBufferGeometry,
  InstancedInterleavedBuffer,
  InterleavedBufferAttribute,
  Mesh,
  type ShaderMaterial,
} from 'three'
import { useStore } from 'zustand'
import { runColor } from '../settings/colors.ts'
import { type Crossings, createCrossings, crossingStride, followCrossings } from './crossings.ts'
import { createMarkMaterial } from './markMaterial.ts'
import { rgbOfHex } from './oklch.ts'
import type { PartProps } from './parts.ts'
import type { Stage } from './stage.ts'
import { haloFor } from './themes.ts'

interface MarksProps extends PartProps {
  /** One a run; filled here, in every frame before the heads read them. */
  readonly crossings: Crossings[]
}

/** Arrows where the runs leave the shown domain, rings where they come back. */
export function BorderMarks(props: MarksProps) {
  const count = useStore(props.session.race, (race) => race.trajectories.length)
  const looks = useStore(props.session.race, (race) => race.looks)
  return Array.from({ length: count }, (_, index) =>
    looks[index % looks.length]?.hidden ? null : <RunMarks key={index} index={index} {...props} />,
  )
}

function RunMarks(props: MarksProps & { readonly index: number }) {
  const { session, stage, theme, crossings, index, routeScale = 1 } = props
  const invalidate = useThree((three) => three.invalidate)
  const marks = useMemo(() => createMarks(stage), [stage])
  const place = useStore(session.race, ({ looks }) => index % looks.length)
  const look = useStore(session.race, ({ looks }) => looks[place])
  const draped = useStore(session.race, (race) => race.dimension > 2)
  const tail = useStore(session.settings, ({ view }) => view.tail)

  useEffect(() => {
    crossings[index] = marks.crossings
    return () => {
      delete crossings[index]
      marks.mesh.geometry.dispose()
      marks.mesh.material.dispose()
    }
  }, [marks, crossings, index])
  useEffect(() => {
    const color = rgbOfHex(runColor(place, look))
    const { uniforms } = marks.mesh.material
    uniforms.color!.value.fromArray(color)
    uniforms.rim!.value.fromArray(haloFor(theme, color))
    uniforms.scale!.value = routeScale
    uniforms.draped!.value = draped ? 1 : 0
    uniforms.tail!.value = tail
    marks.mesh.renderOrder = aboveRoutes + index
    invalidate()
  }, [marks, place, look, theme, draped, tail, index, routeScale, invalidate])

  useFrame(() => {
    const { trajectories, dimension } = session.race.getState()
    const trajectory = trajectories[index]
    if (!trajectory) return
    const { mesh, buffer } = marks
    followCrossings(marks.crossings, trajectory, dimension === 1)
    if (marks.shown !== marks.crossings.changes) {
      marks.shown = marks.crossings.changes
      buffer.needsUpdate = true
    }
    mesh.geometry.instanceCount = marks.crossings.count
    mesh.visible = marks.crossings.count > 0
    mesh.material.uniforms.playhead!.value = session.playback.step
  })
  return <primitive object={marks.mesh} />
}

/** Runs are at most sixteen, and take three places each. */
const aboveRoutes = 60

interface Marks {
  readonly crossings: Crossings
  readonly buffer: InstancedInterleavedBuffer
  readonly mesh: Mesh<InstancedBufferGeometry, ShaderMaterial>
  /** The `changes` that the graphics card has. */
  shown: number
}

function createMarks(stage: Stage): Marks {
  const crossings = createCrossings()
  const buffer = new InstancedInterleavedBuffer(crossings.numbers, crossingStride, 1)
  buffer.setUsage(DynamicDrawUsage)
  const geometry = new InstancedBufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(quad, 3))
  geometry.setIndex([0, 1, 2, 0, 2, 3])
  geometry.setAttribute('from', new InterleavedBufferAttribute(buffer, 4, 0))
  geometry.setAttribute('to', new InterleavedBufferAttribute(buffer, 4, 4))
  geometry.setAttribute('crossing', new InterleavedBufferAttribute(buffer, 2, 8))
  const mesh = new Mesh(geometry, createMarkMaterial(stage))
  mesh.frustumCulled = false
  return { crossings, buffer, mesh, shown: -1 }
}

const quad = new Float32Array([0, -1, 0, 1, -1, 0, 1, 1, 0, 0, 1, 0])
