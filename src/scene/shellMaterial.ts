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
      ink: { value: new Color() },
      clear: { value: 0.14 },
      density: { value: 1 },
      resolution: stage.uniforms.resolution,
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
  varying vec3 inBox;
  varying vec3 world;
  varying vec3 growth;
  void main() {
    inBox = position;
    world = vec3((2.0 * position.x - 1.0) * size.x, position.z * size.z, (1.0 - 2.0 * position.y) * size.y);
    float largest = max(max(abs(slope.x), abs(slope.y)), max(abs(slope.z), 1e-30));
    growth = vec3(slope.x / (2.0 * size.x), slope.z / size.z, -slope.y / (2.0 * size.y)) / largest;
    gl_Position = projectionMatrix * viewMatrix * vec4(world, 1.0);
  }
`

const fragment = /* glsl */ `
  uniform vec3 tint, sun, shade, ink, resolution;
  uniform float density, clear;
  varying vec3 inBox;
  varying vec3 world;
  varying vec3 growth;
  const vec3 light = normalize(vec3(-1.0, 1.4, 0.6));
  // Where the face of the box cuts the surface runs a line.
  float cutEdge() {
    vec3 within = min(inBox, 1.0 - inBox);
    vec3 pixels = within / max(fwidth(inBox), 1e-9);
    return clamp(1.3 * max(resolution.z, 1.0) - min(min(pixels.x, pixels.y), pixels.z), 0.0, 1.0);
  }
  void main() {
    if (any(lessThan(inBox, vec3(0.0))) || any(greaterThan(inBox, vec3(1.0)))) discard;
    vec3 outward = length(growth) > 1e-6 ? normalize(growth) : vec3(0.0, 1.0, 0.0);
    vec3 toEye = normalize(cameraPosition - world);
    float facing = abs(dot(outward, toEye));
    float lit = dot(outward, light);
    vec3 colour = mix(tint, sun, 0.42 * max(lit, 0.0));
    colour = mix(colour, colour * shade, 0.75 * max(-lit, 0.0));
    float glint = pow(max(dot(reflect(-light, outward), toEye), 0.0), 32.0);
    float rim = pow(1.0 - facing, 2.2);
    float alpha = density * clamp(clear + (0.95 - clear) * rim + 0.25 * glint, 0.0, 0.95);
    float cut = 0.6 * cutEdge();
    gl_FragColor = vec4(mix(mix(colour, sun, 0.35 * glint), ink, cut), max(alpha, density * cut));
  }
`
