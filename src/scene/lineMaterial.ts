import { Color, ShaderMaterial } from 'three'
import { routeGlsl } from './routeGlsl.ts'
import type { Stage } from './stage.ts'

/** Thin lines that lie on the ground, with small heads: see `segmentsOf`. One program for lines and arrows. */
export function createLineMaterial(stage: Stage): ShaderMaterial {
  return new ShaderMaterial({
    uniforms: {
      ...stage.uniforms,
      color: { value: new Color() },
      rim: { value: new Color() },
      strength: { value: 1 },
      thickness: { value: 1.2 },
      draped: { value: 1 },
    },
    vertexShader: vertex,
    fragmentShader: fragment,
    transparent: true,
    depthWrite: false,
    side: 2,
  })
}

// position: along the segment, across it, and 1 for the quad of the head.
const vertex = /* glsl */ `
  ${routeGlsl}
  attribute vec4 ends;
  attribute float head;
  uniform float thickness;
  varying vec2 local;
  varying float isHead;

  // Pixels.
  const float headLength = 8.0;
  const float headWidth = 3.4;
  const float halo = 1.0;

  void main() {
    gl_Position = nowhere;
    isHead = position.z;
    if (isHead > head) return;
    float heightA = surfaceHeight(ends.xy, -1.0), heightB = surfaceHeight(ends.zw, -1.0);
    if (min(heightA, heightB) < -0.5) return;
    vec3 viewA = viewOf(ends.xy, heightA), viewB = viewOf(ends.zw, heightB);
    if (viewA.z > -near || viewB.z > -near) return;
    vec4 clipA = onScreen(viewA), clipB = onScreen(viewB);
    vec2 a = clipA.xy * resolution.xy * 0.5, b = clipB.xy * resolution.xy * 0.5;
    float span = distance(a, b);
    vec2 ahead = span > 1e-4 ? (b - a) / span : vec2(1.0, 0.0);
    vec2 aside = vec2(-ahead.y, ahead.x);
    vec2 corner;
    if (isHead > 0.5) {
      local = vec2(position.x, position.y * (headWidth + halo));
      corner = b + ahead * (position.x - 0.4) * headLength + aside * local.y;
    } else {
      local = vec2(0.0, position.y * (0.5 * thickness + halo + 0.5));
      corner = mix(a, b, position.x) + aside * local.y;
    }
    gl_Position = vec4(corner / (resolution.xy * 0.5), mix(clipA.z, clipB.z, position.x), 1.0);
  }
`

const fragment = /* glsl */ `
  uniform vec3 color, rim, resolution;
  uniform float strength, thickness;
  varying vec2 local;
  varying float isHead;

  float within(float radius, float away) { return clamp((radius - away) * resolution.z + 0.5, 0.0, 1.0); }

  void main() {
    float radius = isHead > 0.5 ? 3.4 * (1.0 - local.x) : 0.5 * thickness;
    float core = within(radius, abs(local.y));
    float whole = within(radius + 0.9, abs(local.y));
    gl_FragColor = vec4(mix(rim, color, core), strength * mix(0.4 * whole, 1.0, core));
    if (gl_FragColor.a <= 0.0) discard;
  }
`
