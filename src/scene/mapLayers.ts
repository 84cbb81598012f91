import { type DataTexture, Vector2, Vector4 } from 'three'
import type { Ground } from '../session/session.ts'
import { type Grid, gridOf } from './grid.ts'
import { createGroundMaterial, paintGround } from './groundMaterial.ts'
import type { SheetPart } from './seenPart.ts'
import { type Detail, gridTexture, type Stage } from './stage.ts'
import type { Theme } from './themes.ts'

/** A sheet over a part of the plane, on top of that of the domain: the same shader, light, tints and lines. */
export interface Layer {
  readonly material: ReturnType<typeof createGroundMaterial>
  /** `undefined` until there is one. */
  detail: Detail | undefined
  grid: Grid | undefined
  /** The ground that it was computed beside. */
  source: Ground | undefined
  /** Takes values over a part. */
  take(values: Ground, part: SheetPart, source: Ground): void
  /** Shows so much of it within and beyond the domain. */
  show(within: number, beyond: number): void
  paint(theme: Theme): void
  dispose(): void
}

export function createLayer(stage: Stage): Layer {
  const material = createGroundMaterial(stage, 'sheet')
  const { uniforms } = material
  uniforms.grid = { value: gridTexture(new Float32Array(16), 4, 4) }
  uniforms.cells = { value: new Vector2(1, 1) }
  uniforms.part = { value: new Vector4(0, 0, 1, 1) }
  uniforms.veil = { value: new Vector2(0, 0) }
  material.visible = false
  material.transparent = true
  material.depthTest = false
  material.depthWrite = false
  return {
    material,
    detail: undefined,
    grid: undefined,
    source: undefined,
    take(values, part, source) {
      const grid = gridOf(values)
      const texture: DataTexture = uniforms.grid!.value
      texture.dispose()
      uniforms.grid!.value = gridTexture(grid.texels, grid.columns + 2, grid.rows + 2)
      uniforms.cells!.value.set(grid.columns - 1, grid.rows - 1)
      uniforms.part!.value.set(
        part.left,
        part.bottom,
        part.right - part.left,
        part.top - part.bottom,
      )
      this.detail = { part, domain: values.domain }
      this.source = source
      this.grid = grid
    },
    show(within, beyond) {
      material.visible = this.detail !== undefined && within + beyond > 0
      uniforms.veil!.value.set(within, beyond)
    },
    paint: (theme) => paintGround(material, theme),
    dispose() {
      uniforms.grid!.value.dispose()
      material.dispose()
    },
  }
}
