import { Color, ShaderMaterial, Vector2 } from 'three'
import type { BoxField } from './boxField.ts'
import { gridGlsl } from './grid.ts'
import { mapGlsl } from './groundMaterial.ts'
import { heightGlsl } from './heightScale.ts'
import { levelsGlsl } from './levels.ts'
import { gridTexture, type Stage } from './stage.ts'
import type { Theme } from './themes.ts'

/** A slice across one axis of a box, with the tints and lines of a map. It hides what is behind it. */
export function createSliceMaterial(stage: Stage, field: BoxField, axis: number): ShaderMaterial {
  const { size, ramp, resolution, part } = stage.uniforms
  return new ShaderMaterial({
    uniforms: {
      ...field.uniforms,
      size,
      ramp,
      resolution,
      part,
      grid: { value: gridTexture(new Float32Array(16), 4, 4) },
      cells: { value: new Vector2(1, 1) },
      axis: { value: axis },
      at: { value: 0 },
      ink: { value: new Color() },
      otherInk: { value: new Color() },
      hollow: { value: new Color() },
      inkStrength: { value: new Vector2() },
    },
    vertexShader: vertex,
    fragmentShader: fragment,
    side: 2,
  })
}

export function paintSlice({ uniforms }: ShaderMaterial, theme: Theme): void {
  for (const name of ['ink', 'otherInk', 'hollow'] as const) {
    uniforms[name]!.value.fromArray(theme[name])
  }
  uniforms.inkStrength!.value.fromArray(theme.inkStrength)
}

const vertex = /* glsl */ `
  uniform vec3 size;
  uniform float axis, at;
  varying vec2 place;
  void main() {
    place = position.xy;
    vec3 inBox = axis < 0.5 ? vec3(at, place) : axis < 1.5 ? vec3(place.x, at, place.y) : vec3(place, at);
    vec3 world = vec3((2.0 * inBox.x - 1.0) * size.x, inBox.z * size.z, (1.0 - 2.0 * inBox.y) * size.y);
    gl_Position = projectionMatrix * viewMatrix * vec4(world, 1.0);
  }
`

const fragment = /* glsl */ `
  ${gridGlsl}${heightGlsl}${levelsGlsl}${mapGlsl}
  uniform vec3 hollow;
  void main() {
    GridSample here = sampleGrid(place);
    float height = heightOf(here.excess);
    vec3 colour = mix(tint(height), inkOn(height), contours(here));
    if (here.there < 0.5) colour = hollow;
    gl_FragColor = vec4(mix(colour, ink, neatline()), 1.0);
  }
`
