import { gridGlsl } from './grid.ts'
import { heightGlsl } from './heightScale.ts'
import { surfaceGlsl } from './surface.ts'

/** Where a vertex (x, y, f − f*, …) of a route is: over the sheet, before the camera, in the canvas. */
export const routeGlsl = /* glsl */ `
  ${gridGlsl}${heightGlsl}${surfaceGlsl}
  uniform vec3 size, resolution;
  uniform float lift, draped;

  const float border = 1e-5;
  const float toward = 0.012;
  const float near = 0.05;
  // Nothing is drawn of what stands here.
  const vec4 nowhere = vec4(2.0, 2.0, 2.0, 1.0);

  bool inside(vec2 at) { return all(greaterThan(at, vec2(-border))) && all(lessThan(at, vec2(1.0 + border))); }
  vec4 nearby(vec4 at) { return vec4(clamp(at.xy, -1e6, 1e6), at.zw); }

  // A route never sinks into the facets of the ground it lies on; what lies on none (2) is where its own height says.
  float heightAt(vec4 at) {
    if (draped > 1.5) return (stretch(min(at.z, 1e30)) - scaling.z) * scaling.w;
    if (draped > 0.5) return surfaceHeight(at.xy, 0.0);
    float own = heightOf(min(at.z, 1e30));
    return inside(at.xy) ? max(own, surfaceHeight(at.xy, own)) : own;
  }

  vec3 viewOf(vec2 at, float height) {
    vec3 world = vec3((2.0 * at.x - 1.0) * size.x, height * size.z * lift, (1.0 - 2.0 * at.y) * size.y);
    return (viewMatrix * vec4(world, 1.0)).xyz;
  }

  vec4 onScreen(vec3 view) {
    view *= 1.0 - toward / max(length(view), 1.0);
    vec4 clip = projectionMatrix * vec4(view, 1.0);
    return vec4(clip.xyz / clip.w, 1.0);
  }
`
