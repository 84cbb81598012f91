import { BackSide, Color, FrontSide, GreaterDepth, LessEqualDepth, ShaderMaterial } from 'three'
import type { Stage } from './stage.ts'

/** The inside of a level surface, its outside, and what of that lies behind a slice. */
export type ShellPass = 'inside' | 'outside' | 'behind'

/** Tinted glass: clear where one looks straight through it, dense where one looks along it. */
export function createShellMaterial(stage: Stage, pass: ShellPass): ShaderMaterial {
  return new ShaderMaterial({
    uniforms: {
      size: stage.uniforms.size,
      tint: { value: new Color() },
      sun: { value: new Color() },
      shade: { value: new Color() },
      density: { value: 1 },
    },
    vertexShader: vertex,
    fragmentShader: fragment,
    transparent: true,
    depthWrite: false,
    depthFunc: pass === 'behind' ? GreaterDepth : LessEqualDepth,
    side: pass === 'inside' ? BackSide : FrontSide,
  })
}

const vertex = /* glsl */ `
  attribute vec3 slope;
  uniform vec3 size;
  varying vec3 world;
  varying vec3 growth;
  void main() {
    world = vec3((2.0 * position.x - 1.0) * size.x, position.z * size.z, (1.0 - 2.0 * position.y) * size.y);
    float largest = max(max(abs(slope.x), abs(slope.y)), max(abs(slope.z), 1e-30));
    growth = vec3(slope.x / (2.0 * size.x), slope.z / size.z, -slope.y / (2.0 * size.y)) / largest;
    gl_Position = projectionMatrix * viewMatrix * vec4(world, 1.0);
  }
`

const fragment = /* glsl */ `
  uniform vec3 tint, sun, shade;
  uniform float density;
  varying vec3 world;
  varying vec3 growth;
  const vec3 light = normalize(vec3(-1.0, 1.4, 0.6));
  void main() {
    vec3 outward = length(growth) > 1e-6 ? normalize(growth) : vec3(0.0, 1.0, 0.0);
    vec3 toEye = normalize(cameraPosition - world);
    float facing = abs(dot(outward, toEye));
    float lit = dot(outward, light);
    vec3 colour = mix(tint, sun, 0.42 * max(lit, 0.0));
    colour = mix(colour, colour * shade, 0.75 * max(-lit, 0.0));
    float glint = pow(max(dot(reflect(-light, outward), toEye), 0.0), 32.0);
    float rim = pow(1.0 - facing, 2.0);
    gl_FragColor = vec4(mix(colour, sun, 0.35 * glint), density * clamp(0.2 + 0.75 * rim + 0.25 * glint, 0.0, 0.95));
  }
`
