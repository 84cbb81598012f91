import { useThree } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import { BufferAttribute, BufferGeometry, PlaneGeometry } from 'three'
import { useStore } from 'zustand'
import type { Session } from '../session/session.ts'
import { heightScaleIn } from '../settings/landscapeIn.ts'
import { createGroundMaterial, paintGround } from './groundMaterial.ts'
import type { PartProps } from './parts.ts'
import { sheetParts } from './sheetParts.ts'
import { showGround, showTints } from './stage.ts'
import { useTints } from './useTints.ts'

/** The sheet, its cut sides and the shadow it casts. */
export function Ground({ session, stage, theme }: PartProps) {
  const invalidate = useThree((three) => three.invalidate)
  const columns = useStore(session.ground, (ground) => cellsFor(ground.size[0]))
  const rows = useStore(session.ground, ({ size }) => cellsFor(size[1]))
  const isGraph = useStore(session.ground, ({ domain }) => domain.length === 1)
  const materials = useMemo(() => createMaterials(stage), [stage])
  const geometries = useMemo(() => createGeometries(columns, rows), [columns, rows])

  const tints = useTints(session, theme)

  useEffect(() => {
    showTints(stage, tints)
    invalidate()
  }, [stage, tints, invalidate])

  useEffect(() => {
    for (const material of Object.values(materials)) paintGround(material, theme)
    invalidate()
  }, [theme, materials, invalidate])

  useEffect(() => {
    let shown: ReturnType<typeof groundShown> | undefined
    const show = () => {
      const wanted = groundShown(session)
      // Most edits are of a run: they leave the ground alone, and nothing goes to the graphics card again.
      if (shown && wanted.every((one, i) => one === shown?.[i])) return
      shown = wanted
      const [ground, heightScale, exaggeration, levels, spacing, light, colors] = wanted
      showGround(stage, ground, { heightScale, exaggeration, levels, spacing, light, colors })
      invalidate()
    }
    show()
    const stops = [session.ground.subscribe(show), session.settings.subscribe(show)]
    return () => {
      for (const stop of stops) stop()
    }
  }, [session, stage, invalidate])

  useEffect(() => () => disposeAll(materials), [materials])
  useEffect(() => () => disposeAll(geometries), [geometries])

  // What stands there in its place comes late.
  if (isGraph) return null
  return (
    <>
      <mesh
        geometry={geometries.shadow}
        material={materials.shadow}
        frustumCulled={false}
        renderOrder={-1}
      />
      <mesh geometry={geometries.sheet} material={materials.sheet} frustumCulled={false} />
      <mesh geometry={geometries.wall} material={materials.wall} frustumCulled={false} />
    </>
  )
}

/** All that decides how the ground is shown, but for its colours. */
function groundShown({ settings, ground }: Session) {
  const now = settings.getState()
  const { exaggeration, levels, spacing, light, colors } = now.view
  return [
    ground.getState(),
    heightScaleIn(now),
    exaggeration,
    levels,
    spacing,
    light,
    colors,
  ] as const
}

/** As fine as the grid, so that the sheet runs through its values, but not finer than a screen shows. */
function cellsFor(values: number): number {
  return Math.min(Math.max(values - 1, 1), 256)
}

function createMaterials(stage: PartProps['stage']) {
  return {
    sheet: createGroundMaterial(stage, 'sheet'),
    wall: createGroundMaterial(stage, 'wall'),
    shadow: createGroundMaterial(stage, 'shadow'),
  }
}

function createGeometries(columns: number, rows: number) {
  return {
    sheet: sheetGeometry(columns, rows),
    wall: wallGeometry(columns, rows),
    shadow: new PlaneGeometry(2, 2),
  }
}

/** Vertices (u, v, 0) of the sheet, in the groups of `sheetParts`. */
function sheetGeometry(columns: number, rows: number): BufferGeometry {
  const positions = new Float32Array(3 * (columns + 1) * (rows + 1))
  let at = 0
  for (let row = 0; row <= rows; row++) {
    for (let column = 0; column <= columns; column++) {
      positions[at++] = column / columns
      positions[at++] = row / rows
      at++
    }
  }
  const steps: number[] = []
  steps[sheetParts.fine] = 1
  steps[sheetParts.coarse] = 4
  steps[sheetParts.flat] = Math.max(columns, rows)
  const count = (step: number) => 6 * Math.ceil(columns / step) * Math.ceil(rows / step)
  const indices = new Uint32Array(steps.reduce((sum, step) => sum + count(step), 0))
  const geometry = geometryOf(positions, indices)
  at = 0
  for (const step of steps) {
    geometry.addGroup(at, count(step))
    for (let row = 0; row < rows; row += step) {
      const up = Math.min(step, rows - row) * (columns + 1)
      for (let column = 0; column < columns; column += step) {
        const a = row * (columns + 1) + column
        const b = a + Math.min(step, columns - column)
        for (const index of [a, b, b + up, a, b + up, a + up]) indices[at++] = index
      }
    }
  }
  geometry.setDrawRange(0, count(1))
  return geometry
}

/** A strip once around the border: (u, v, 0) at its top, (u, v, 1) at its foot. */
function wallGeometry(columns: number, rows: number): BufferGeometry {
  const border = borderPlaces(columns, rows)
  const positions = new Float32Array(border.flatMap(([u, v]) => [u, v, 0, u, v, 1]))
  const indices = new Uint32Array(
    border.slice(1).flatMap((_, i) => [2 * i, 2 * i + 1, 2 * i + 3, 2 * i, 2 * i + 3, 2 * i + 2]),
  )
  return geometryOf(positions, indices)
}

/** Counter-clockwise from the south-west corner and back to it; each corner twice, one for each side. */
function borderPlaces(columns: number, rows: number): [number, number][] {
  const along = (cells: number) => Array.from({ length: cells + 1 }, (_, i) => i / cells)
  return [
    ...along(columns).map((s): [number, number] => [s, 0]),
    ...along(rows).map((s): [number, number] => [1, s]),
    ...along(columns).map((s): [number, number] => [1 - s, 1]),
    ...along(rows).map((s): [number, number] => [0, 1 - s]),
  ]
}

function geometryOf(positions: Float32Array, indices: Uint32Array): BufferGeometry {
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(positions, 3))
  geometry.setIndex(new BufferAttribute(indices, 1))
  return geometry
}

function disposeAll(things: Readonly<Record<string, { dispose(): void }>>): void {
  for (const thing of Object.values(things)) thing.dispose()
}
