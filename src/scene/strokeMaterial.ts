import { Color, GreaterDepth, LessEqualDepth, ShaderMaterial } from 'three'
import { gridGlsl } from './grid.ts'
import { heightGlsl } from './heightScale.ts'
import type { Stage } from './stage.ts'
import { surfaceGlsl } from './surface.ts'

/** `halo` lies under the `core`; `hidden` is what stands behind the ground. */
export type StrokePass = 'halo' | 'core' | 'hidden'

/** Quads along a path, each vertex (x, y, f − f*, length so far): thick, round, antialiased, cut at the border. */
export function createStrokeMaterial(stage: Stage, pass: StrokePass): ShaderMaterial {
  return new ShaderMaterial({
    uniforms: {
      ...stage.uniforms,
      color: { value: new Color() },
      width: { value: 3 },
      draped: { value: 0 },
      dash: { value: 0 },
      dashShare: { value: 0.6 },
    },
    vertexShader: vertex,
    fragmentShader: fragment,
    transparent: true,
    depthWrite: false,
    depthFunc: pass === 'hidden' ? GreaterDepth : LessEqualDepth,
    side: 2,
  })
}

const vertex = /* glsl */ `
  ${gridGlsl}${heightGlsl}${surfaceGlsl}
  attribute vec4 from;
  attribute vec4 to;
  uniform vec3 size, resolution;
  uniform float lift, width, draped;
  varying vec2 local;
  varying float span;
  varying float along;

  const float border = 1e-5;
  const float toward = 0.012;
  const float near = 0.05;

  bool inside(vec2 at) { return all(greaterThan(at, vec2(-border))) && all(lessThan(at, vec2(1.0 + border))); }

  // A route never sinks into the facets of the ground it lies on.
  float heightAt(vec4 at) {
    if (draped > 0.5) return surfaceHeight(at.xy, 0.0);
    float own = heightOf(min(at.z, 1e30));
    return inside(at.xy) ? max(own, surfaceHeight(at.xy, own)) : own;
  }

  vec3 positionOf(vec2 at, float height) {
    return vec3((2.0 * at.x - 1.0) * size.x, height * size.z * lift, (1.0 - 2.0 * at.y) * size.y);
  }

  // Part of the segment that lies over the sheet; x > y if none does (Liang and Barsky 1984).
  vec2 part(vec2 a, vec2 d) {
    vec2 kept = vec2(0.0, 1.0);
    for (int axis = 0; axis < 2; axis++) {
      if (abs(d[axis]) < 1e-12) {
        if (a[axis] < -border || a[axis] > 1.0 + border) return vec2(1.0, 0.0);
      } else {
        float t0 = (-border - a[axis]) / d[axis], t1 = (1.0 + border - a[axis]) / d[axis];
        kept = vec2(max(kept.x, min(t0, t1)), min(kept.y, max(t0, t1)));
      }
    }
    return kept;
  }

  vec4 onScreen(vec3 view) {
    view *= 1.0 - toward / max(length(view), 1.0);
    vec4 clip = projectionMatrix * vec4(view, 1.0);
    return vec4(clip.xyz / clip.w, 1.0);
  }

  void main() {
    vec4 a = vec4(clamp(from.xy, -1e6, 1e6), from.zw), b = vec4(clamp(to.xy, -1e6, 1e6), to.zw);
    vec2 kept = part(a.xy, b.xy - a.xy);
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    if (kept.x > kept.y) return;
    float heightA = heightAt(a), heightB = heightAt(b);
    vec3 viewA = (viewMatrix * vec4(positionOf(mix(a.xy, b.xy, kept.x), mix(heightA, heightB, kept.x)), 1.0)).xyz;
    vec3 viewB = (viewMatrix * vec4(positionOf(mix(a.xy, b.xy, kept.y), mix(heightA, heightB, kept.y)), 1.0)).xyz;
    if (viewA.z > -near && viewB.z > -near) return;
    if (viewA.z > -near) viewA = mix(viewB, viewA, (-near - viewB.z) / (viewA.z - viewB.z));
    if (viewB.z > -near) viewB = mix(viewA, viewB, (-near - viewA.z) / (viewB.z - viewA.z));
    vec4 clipA = onScreen(viewA), clipB = onScreen(viewB);
    vec2 pixelA = clipA.xy * resolution.xy * 0.5, pixelB = clipB.xy * resolution.xy * 0.5;
    span = distance(pixelA, pixelB);
    vec2 ahead = span > 1e-4 ? (pixelB - pixelA) / span : vec2(1.0, 0.0);
    float reach = 0.5 * width + 1.0;
    vec2 corner = mix(pixelA, pixelB, position.x) + reach * ((2.0 * position.x - 1.0) * ahead + position.y * vec2(-ahead.y, ahead.x));
    local = vec2(position.x * span + (2.0 * position.x - 1.0) * reach, position.y * reach);
    along = mix(a.w, b.w, mix(kept.x, kept.y, position.x));
    gl_Position = vec4(corner / (resolution.xy * 0.5), mix(clipA.z, clipB.z, position.x), 1.0);
  }
`

const fragment = /* glsl */ `
  uniform vec3 color, resolution;
  uniform float width, dash, dashShare;
  varying vec2 local;
  varying float span;
  varying float along;
  void main() {
    float away = length(vec2(local.x - clamp(local.x, 0.0, span), local.y));
    float cover = clamp((0.5 * width - away) * resolution.z + 0.5, 0.0, 1.0);
    if (dash > 0.0) {
      float phase = along / dash;
      float beyond = abs(fract(phase) - 0.5) - 0.5 * dashShare;
      cover *= clamp(0.5 - beyond / max(fwidth(phase), 1e-6), 0.0, 1.0);
    }
    if (cover <= 0.0) discard;
    gl_FragColor = vec4(color, cover);
  }
`
