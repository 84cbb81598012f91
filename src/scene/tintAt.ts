import type { Rgb } from './oklch.ts'
import type { Stage } from './stage.ts'

/** The tint of the ground at a height in [0, 1], as the shader has it. */
export function tintAt(
  { uniforms }: Stage,
  height: number,
  { x: factor, y: offset }: { readonly x: number; readonly y: number } = uniforms.tinting.value,
): Rgb {
  const { data, width } = uniforms.ramp.value.image
  const along = Math.min(Math.max(height * factor + offset, 0), 1)
  const at = 4 * Math.round(along * (width - 1))
  const channel = (i: number) => (data?.[at + i] ?? 0) / 255
  return [channel(0), channel(1), channel(2)]
}
