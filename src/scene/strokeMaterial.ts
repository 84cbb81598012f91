import { GreaterDepth, LessEqualDepth, ShaderMaterial } from 'three'
import { routeGlsl } from './routeGlsl.ts'
import type { Stage } from './stage.ts'

/** `halo` lies under the `core`, which bears the steps' dots; `hidden` is what stands behind the ground. */
export type StrokePass = 'hidden' | 'halo' | 'core'

/** As the shader knows them. */
const kinds: Readonly<Record<StrokePass, number>> = { hidden: 0, halo: 1, core: 2 }

/**
 * Quads along a path, each vertex (x, y, f − f*, length so far) and its step: thick, round, antialiased, cut at the
 * border, and faded out behind the playhead where only a tail is wanted. All passes are one program, so that it is
 * compiled once, and drawing many routes never changes it; and they take the same width, so that from pass
 * to pass little more than its kind has to be said.
 */
export function createStrokeMaterial(stage: Stage, pass: StrokePass): ShaderMaterial {
  return new ShaderMaterial({
    uniforms: {
      ...stage.uniforms,
      kind: { value: kinds[pass] },
      opacity: { value: 1 },
      width: { value: 3 },
      draped: { value: 0 },
      dash: { value: 0 },
      dashShare: { value: 0.6 },
      dots: { value: 0 },
      playhead: { value: 0 },
      tail: { value: 0 },
    },
    vertexShader: vertex,
    fragmentShader: fragment,
    transparent: true,
    depthWrite: false,
    depthFunc: pass === 'hidden' ? GreaterDepth : LessEqualDepth,
    side: 2,
  })
}

const passGlsl = /* glsl */ `
  float passWidth(float kind, float width) { return kind < 0.5 ? 0.6 * width : kind < 1.5 ? width + 2.0 : width; }
`

const vertex = /* glsl */ `
  ${routeGlsl}${passGlsl}
  attribute vec4 from;
  attribute vec4 to;
  attribute vec3 about;
  attribute float toStep;
  uniform float kind, width, dots, playhead, tail;
  varying vec2 local;
  varying float span;
  varying float isDot;
  varying float along;
  varying float seen;
  varying vec3 color, rim;

  vec3 unpacked(float rgb) {
    return mod(floor(rgb / vec3(65536.0, 256.0, 1.0)), 256.0) / 255.0;
  }
  float seenAt(float step) { return tail > 0.0 ? 1.0 - (playhead - step) / tail : 1.0; }

  // A dot where a step was taken that was longer on the screen than a dot is wide. It stands at the beginning of the
  // segment, so that it lies over those on both of its sides. The segment has to stand for one step only; thinning joins
  // only steps that together are shorter than its reach, a few pixels at the home view. Where the budget is spent, or the
  // camera very near, joined steps bear no dot.
  void stepDot() {
    seen = seenAt(about.x);
    if (abs(toStep - about.x - 1.0) > 0.25 || !inside(from.xy) || seen <= 0.0) return;
    if (draped > 1.5 && !inside(vec2(0.5, heightAt(from)))) return;
    vec4 b = nearby(to);
    vec3 viewA = viewOf(from.xy, heightAt(from)), viewB = viewOf(b.xy, heightAt(b));
    if (viewA.z > -near) return;
    vec4 clipA = onScreen(viewA), clipB = onScreen(viewB);
    float apart = viewB.z > -near ? 1e3 : distance(clipA.xy * resolution.xy, clipB.xy * resolution.xy) * 0.5;
    seen *= smoothstep(2.2 * width, 4.4 * width, apart);
    if (seen <= 0.0) return;
    local = (width + 2.0) * vec2(2.0 * position.x - 1.0, position.y);
    gl_Position = vec4(clipA.xy + local / (resolution.xy * 0.5), clipA.z, 1.0);
  }

  // Part of the segment that lies over the sheet, or in the box; x > y if none does (Liang and Barsky 1984).
  vec2 part(vec3 a, vec3 d) {
    vec2 kept = vec2(0.0, 1.0);
    for (int axis = 0; axis < (draped > 1.5 ? 3 : 2); axis++) {
      if (abs(d[axis]) < 1e-12) {
        if (a[axis] < -border || a[axis] > 1.0 + border) return vec2(1.0, 0.0);
      } else {
        float t0 = (-border - a[axis]) / d[axis], t1 = (1.0 + border - a[axis]) / d[axis];
        kept = vec2(max(kept.x, min(t0, t1)), min(kept.y, max(t0, t1)));
      }
    }
    return kept;
  }

  void segment() {
    if (seenAt(toStep) <= 0.0) return;
    vec4 a = nearby(from), b = nearby(to);
    float heightA = heightAt(a), heightB = heightAt(b);
    vec2 kept = part(vec3(a.xy, heightA), vec3(b.xy - a.xy, heightB - heightA));
    if (kept.x > kept.y) return;
    vec3 viewA = viewOf(mix(a.xy, b.xy, kept.x), mix(heightA, heightB, kept.x));
    vec3 viewB = viewOf(mix(a.xy, b.xy, kept.y), mix(heightA, heightB, kept.y));
    if (viewA.z > -near && viewB.z > -near) return;
    if (viewA.z > -near) viewA = mix(viewB, viewA, (-near - viewB.z) / (viewA.z - viewB.z));
    if (viewB.z > -near) viewB = mix(viewA, viewB, (-near - viewA.z) / (viewB.z - viewA.z));
    vec4 clipA = onScreen(viewA), clipB = onScreen(viewB);
    vec2 pixelA = clipA.xy * resolution.xy * 0.5, pixelB = clipB.xy * resolution.xy * 0.5;
    span = distance(pixelA, pixelB);
    vec2 ahead = span > 1e-4 ? (pixelB - pixelA) / span : vec2(1.0, 0.0);
    float reach = 0.5 * passWidth(kind, width) + 1.0;
    vec2 corner = mix(pixelA, pixelB, position.x) + reach * ((2.0 * position.x - 1.0) * ahead + position.y * vec2(-ahead.y, ahead.x));
    local = vec2(position.x * span + (2.0 * position.x - 1.0) * reach, position.y * reach);
    float share = mix(kept.x, kept.y, position.x);
    along = mix(a.w, b.w, share);
    seen = seenAt(mix(about.x, toStep, share));
    gl_Position = vec4(corner / (resolution.xy * 0.5), mix(clipA.z, clipB.z, position.x), 1.0);
  }

  void main() {
    gl_Position = nowhere;
    isDot = position.z;
    color = unpacked(about.y);
    rim = unpacked(about.z);
    if (isDot < 0.5) segment();
    else if (kind * dots > 1.5) stepDot();
  }
`

const fragment = /* glsl */ `
  ${passGlsl}
  uniform vec3 resolution;
  uniform float kind, width, dash, dashShare, opacity;
  varying vec2 local;
  varying float span;
  varying float along;
  varying float seen;
  varying float isDot;
  varying vec3 color, rim;

  float within(float radius, float away) { return clamp((radius - away) * resolution.z + 0.5, 0.0, 1.0); }

  vec4 stepDot(float strength) {
    float away = length(local);
    return vec4(mix(rim, color, within(width, away)), strength * within(width + 1.0, away));
  }

  vec4 segment(float strength) {
    // What shines through the fading core is to be ground rather than its own rim.
    if (kind > 0.5 && kind < 1.5) strength *= strength;
    float away = length(vec2(local.x - clamp(local.x, 0.0, span), local.y));
    float cover = within(0.5 * passWidth(kind, width), away);
    if (dash > 0.0) {
      float phase = along / dash;
      float beyond = abs(fract(phase) - 0.5) - 0.5 * dashShare;
      cover *= clamp(0.5 - beyond / max(fwidth(phase), 1e-6), 0.0, 1.0);
    }
    vec3 paint = kind < 0.5 ? mix(color, rim, 0.55) : kind < 1.5 ? rim : color;
    return vec4(paint, strength * cover);
  }

  void main() {
    float strength = opacity * clamp(seen, 0.0, 1.0);
    if (isDot > 0.5) gl_FragColor = stepDot(strength);
    else gl_FragColor = segment(strength);
    if (gl_FragColor.a <= 0.0) discard;
  }
`
