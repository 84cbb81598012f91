import { Color, ShaderMaterial } from 'three'
import { routeGlsl } from './routeGlsl.ts'
import type { Stage } from './stage.ts'

/** Marks on the border, each from numbers of `crossings.ts`: an arrow where a route leaves, a ring where it comes back. */
export function createMarkMaterial(stage: Stage): ShaderMaterial {
  return new ShaderMaterial({
    uniforms: {
      ...stage.uniforms,
      color: { value: new Color() },
      rim: { value: new Color() },
      scale: { value: 1 },
      draped: { value: 0 },
      playhead: { value: 0 },
      tail: { value: 0 },
    },
    vertexShader: vertex,
    fragmentShader: fragment,
    transparent: true,
    depthWrite: false,
    side: 2,
  })
}

const vertex = /* glsl */ `
  ${routeGlsl}
  attribute vec4 from;
  attribute vec4 to;
  attribute vec2 crossing;
  uniform float scale, playhead, tail;
  varying vec2 local;
  varying float outward;
  varying float seen;

  const float reach = 11.0;
  // A mark stands up from the ground that it points over.
  const float standing = 0.97;

  void main() {
    gl_Position = nowhere;
    seen = tail > 0.0 ? 1.0 - (playhead - to.w) / tail : 1.0;
    if (to.w > playhead || seen <= 0.0) return;
    vec4 a = nearby(from), b = nearby(to);
    vec2 at = mix(a.xy, b.xy, crossing.x);
    float height = mix(heightAt(a), heightAt(b), crossing.x);
    vec3 view = viewOf(at, height), ahead = viewOf(at + 0.01 * normalize(b.xy - a.xy), height);
    if (view.z > -near || ahead.z > -near) return;
    vec4 clip = onScreen(standing * view);
    vec2 heading = normalize((onScreen(standing * ahead).xy - clip.xy) * resolution.xy);
    local = reach * vec2(2.0 * position.x - 1.0, position.y);
    outward = crossing.y;
    vec2 corner = scale * (local.x * heading + local.y * vec2(-heading.y, heading.x));
    gl_Position = vec4(clip.xy + corner / (resolution.xy * 0.5), clip.z, 1.0);
  }
`

const fragment = /* glsl */ `
  uniform vec3 color, rim, resolution;
  uniform float scale;
  varying vec2 local;
  varying float outward;
  varying float seen;

  // Pixels to the outline, negative inside; the arrow is that of arrowOutline.
  float arrow(vec2 at) {
    float y = abs(at.y);
    return max(0.447 * (at.x - 8.0) + 0.894 * y, -(at.x + 2.0 + 0.4615 * y) / 1.101);
  }
  float cover(float away) { return clamp(0.5 - away * scale * resolution.z, 0.0, 1.0); }

  void main() {
    float around = length(local);
    float shape = outward > 0.5 ? arrow(local) : abs(around - 3.9) - 1.5;
    float whole = (outward > 0.5 ? shape : around - 5.4) - 1.3;
    gl_FragColor = vec4(mix(rim, color, cover(shape)), clamp(seen, 0.0, 1.0) * cover(whole));
    if (gl_FragColor.a <= 0.0) discard;
  }
`
