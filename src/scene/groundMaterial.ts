import { Color, ShaderMaterial, Vector2, Vector4 } from 'three'
import { gridGlsl } from './grid.ts'
import { heightGlsl } from './heightScale.ts'
import { flatness, levelsGlsl } from './levels.ts'
import type { Stage } from './stage.ts'
import { surfaceGlsl } from './surface.ts'
import type { Theme } from './themes.ts'

/** The sheet itself (`part` sheet), its cut sides (wall), or the shadow under it. */
export type GroundPart = 'sheet' | 'wall' | 'shadow'

/**
 * One shader for terrain and map: tint by height, light from a side, contour lines by screen-space slopes. Sheet
 * and wall are one program, because every further one delays the first frame.
 */
export function createGroundMaterial(stage: Stage, part: GroundPart): ShaderMaterial {
  return new ShaderMaterial({
    uniforms: {
      ...stage.uniforms,
      wall: { value: part === 'wall' ? 1 : 0 },
      ink: { value: new Color() },
      otherInk: { value: new Color() },
      inkStrength: { value: new Vector2() },
      sun: { value: new Color() },
      shade: { value: new Color() },
      plinth: { value: new Color() },
      hollow: { value: new Color() },
      castShadow: { value: new Vector4() },
    },
    vertexShader: part === 'shadow' ? shadowVertex : vertex,
    fragmentShader: part === 'shadow' ? shadowFragment : fragment,
    transparent: part === 'shadow',
    depthWrite: part !== 'shadow',
    side: part === 'shadow' ? 0 : 2,
  })
}

/** Sets the colours of a theme; all are display values, nothing is converted on the way. */
export function paintGround(material: ShaderMaterial, theme: Theme): void {
  const { uniforms } = material
  for (const name of ['ink', 'otherInk', 'sun', 'shade', 'plinth', 'hollow'] as const) {
    uniforms[name]!.value.fromArray(theme[name])
  }
  uniforms.inkStrength!.value.fromArray(theme.inkStrength)
  uniforms.castShadow!.value.fromArray(theme.castShadow)
}

/** How far the plinth reaches below the lowest ground, in half-widths. */
export const plinthDepth = 0.09

// position: u, v, and 1 at the foot of a wall.
const vertex = /* glsl */ `
  ${gridGlsl}${heightGlsl}${surfaceGlsl}
  uniform vec3 size;
  uniform vec4 part;
  uniform float lift, broken;
  varying vec2 place;
  varying vec3 world;
  varying float drop;

  bool isNearHole(ivec2 cell) {
    for (int row = 0; row < 4; row++) {
      for (int column = 0; column < 4; column++) {
        if (texel(cell + ivec2(column, row)) > HOLE) return true;
      }
    }
    return false;
  }
  // The rim of a hole runs on level until it is out of sight; the rest of the hole is sunk to the lowest ground. Values at
  // the rim happen to be nearer to the hole or less near, which steep ground would show as teeth: the higher count more.
  float besideHole(vec2 cell, ivec2 last) {
    vec2 t = place * cells - cell;
    float sum = 0.0, count = 0.0, there = 0.0, all = 0.0;
    for (int row = -3; row < 5; row++) {
      for (int column = -3; column < 5; column++) {
        ivec2 at = ivec2(cell) + ivec2(column, row) + 1;
        if (any(lessThan(at, ivec2(0))) || any(greaterThan(at, last))) continue;
        vec2 away = vec2(column, row) - t;
        float weight = exp(-0.35 * dot(away, away)), excess = texel(at);
        all += weight;
        if (excess > HOLE) continue;
        there += weight;
        float height = max(heightOf(excess), 0.0) + 1e-3;
        count += weight * height * height;
        sum += weight * height * height * height;
      }
    }
    float evened = there > 0.01 * all ? sum / count - 1e-3 : 0.0;
    float own = surfaceHeight(place, -1e6);
    return own < -1.0 ? evened : mix(evened, own, smoothstep(0.7, 1.0, there / all));
  }

  void main() {
    place = position.xy;
    drop = position.z;
    vec2 cell = cellOf(place);
    float height = broken > 0.5 && isNearHole(ivec2(cell))
      ? besideHole(cell, textureSize(grid, 0) - 1)
      : surfaceHeight(place, 0.0);
    height *= size.z * lift;
    vec2 at = part.xy + place * part.zw;
    world = vec3((2.0 * at.x - 1.0) * size.x, mix(height, ${-plinthDepth} * lift, drop), (1.0 - 2.0 * at.y) * size.y);
    gl_Position = projectionMatrix * viewMatrix * vec4(world, 1.0);
  }
`

/** Tints and contour lines at a `place` of a grid; needs `gridGlsl`, `heightGlsl` and `levelsGlsl` before it. */
export const mapGlsl = /* glsl */ `
  uniform vec4 part;
  uniform sampler2D ramp;
  uniform vec2 tinting;
  uniform vec3 ink, otherInk;
  uniform vec2 inkStrength;
  uniform vec3 resolution;
  varying vec2 place;

  float lineScale() { return max(resolution.z, 1.0); }
  vec3 tint(float height) {
    float along = clamp(clamp(height, 0.0, 1.0) * tinting.x + tinting.y, 0.0, 1.0);
    return texture2D(ramp, vec2(along * (255.0 / 256.0) + 0.5 / 256.0, 0.5)).rgb;
  }

  float brightness(vec3 colour) { return dot(colour * colour, vec3(0.2126, 0.7152, 0.0722)); }
  // Lines keep to the ink of the theme as long as it reads.
  vec3 inkOn(float height) {
    float own = brightness(ink) + 0.05, ground = brightness(tint(height)) + 0.05;
    return max(own, ground) < 2.0 * min(own, ground) ? otherInk : ink;
  }

  // Share of a pixel that a line of a width covers, and fades where lines crowd.
  float line(float pixels, float width, float crowd) {
    float cover = clamp(0.5 * width + 0.5 - pixels, 0.0, 1.0);
    return cover * (1.0 - smoothstep(0.22, 0.5, crowd));
  }

  // 0 where f changes so little from pixel to pixel that single precision does not tell where a line would run.
  float told(float perPixel, float excess) {
    return smoothstep(${flatness[0]}, ${flatness[1]}, perPixel / max(abs(excess), 1e-30));
  }

  float contours(GridSample here) {
    vec3 nearest = nearestLevel(here.excess);
    float perPixel = length(vec2(dot(here.slope, dFdx(place)), dot(here.slope, dFdy(place))));
    // At the bottom of a sharp valley the slope is zero, and yet the neighbouring pixels are many levels higher.
    float crowd = max(perPixel, 0.6 * fwidth(here.excess)) / nearest.y;
    float pixels = abs(here.excess - nearest.x) / max(perPixel, 1e-30);
    float scale = lineScale();
    float drawn = nearest.z > 0.5
      ? inkStrength.y * line(pixels, 1.15 * scale, 0.35 * crowd)
      : inkStrength.x * line(pixels, 0.85 * scale, crowd);
    return drawn * told(perPixel, here.excess);
  }

  // The frame of the sheet, as on a map.
  float neatline() {
    vec2 outside = (abs(part.xy + place * part.zw - 0.5) - 0.5) / part.zw;
    vec2 pixels = outside / max(vec2(length(vec2(dFdx(place.x), dFdy(place.x))), length(vec2(dFdx(place.y), dFdy(place.y)))), 1e-9);
    float away = length(max(pixels, 0.0)) + min(max(pixels.x, pixels.y), 0.0);
    return clamp(1.5 * lineScale() - abs(away), 0.0, 1.0) * 0.75;
  }
`

const fragment = /* glsl */ `
  ${gridGlsl}${heightGlsl}${levelsGlsl}
  uniform vec3 size;
  uniform float lift, wall;
  uniform vec2 veil;
  uniform vec3 sun, shade, plinth, hollow, light;
  varying vec3 world;
  varying float drop;

  ${mapGlsl}
  // Steep slopes are bent towards gentle ones, so that a canyon keeps its modelling and does not go black.
  vec3 lit(vec3 colour, vec2 slope) {
    slope *= 1.25 / (1.0 + 0.45 * length(slope));
    float facing = dot(normalize(vec3(-slope.x, 1.0, slope.y)), light) - light.y;
    float strength = mix(0.62, 0.82, lift);
    vec3 bright = mix(colour, sun, clamp(facing, 0.0, 1.0) * strength);
    return mix(bright, bright * shade, clamp(-facing, 0.0, 1.0) * strength);
  }

  float heightHere() { return world.y / max(size.z * lift, 1e-6); }

  // A cut through the block shows its layers: a tint band by height, and the heavier levels running through it.
  vec3 section(float height, float heightPerPixel, float facing) {
    vec3 colour = mix(plinth, tint(height), height < 0.0 ? 0.0 : 0.5) * mix(0.82, 0.96, facing);
    float excess = excessAt(height);
    vec3 nearest = nearestLevel(excess);
    float perPixel = heightPerPixel / max(heightSlope(excess), 1e-30);
    // They are quieter than lines on the sheet: those nearer to each other than six pixels of CSS are left away.
    float crowd = 1.9 * lineScale() * perPixel / nearest.y * (nearest.z > 0.5 ? 0.3 : 1.0);
    float stratum = line(abs(excess - nearest.x) / max(perPixel, 1e-30), lineScale(), crowd);
    float inside = step(0.0, height) * step(height, 1.0);
    return mix(colour, ink, inside * stratum * (nearest.z > 0.5 ? 0.26 : 0.1));
  }

  float facing() {
    vec3 normal = normalize(cross(dFdx(world), dFdy(world)));
    return abs(dot(normal, normalize(vec3(0.55, 0.0, 1.0))));
  }

  // On a map it has no height, and so no pixels.
  vec3 wallColour() {
    float height = heightHere();
    vec3 colour = section(height, fwidth(height), facing());
    float rim = drop / max(fwidth(drop), 1e-9), foot = abs(height) / max(fwidth(height), 1e-9);
    float edge = max(clamp(0.9 * lineScale() - rim, 0.0, 1.0) * 0.5, clamp(lineScale() - foot, 0.0, 1.0) * 0.25);
    return mix(colour, ink, edge);
  }

  // Where f is undefined: hatched paper, level with the lowest ground; the block ends there in a cut like the outer ones.
  vec3 hatched() {
    float along = (gl_FragCoord.x + gl_FragCoord.y) / (9.0 * lineScale());
    float away = abs(fract(along) - 0.5) * 9.0 / sqrt(2.0);
    return mix(hollow, ink, 0.3 * clamp(1.0 - away, 0.0, 1.0));
  }
  vec3 beyondRim(float height, float heightPerPixel, float facing) {
    return lift > 0.001 && height > 0.004 ? section(height, heightPerPixel, facing) : hatched();
  }

  vec3 sheetColour() {
    GridSample here = sampleGrid(place);
    float edge = neatline();
    float raised = heightHere(), raisedPerPixel = fwidth(raised), face = facing();
    float rim = clamp(1.1 * lineScale() - abs(here.there - 0.5) / max(fwidth(here.there), 1e-6), 0.0, 1.0) * step(here.there, 0.999);
    float height = heightOf(here.excess);
    // A logarithm has a crease in the bottom of a valley, finer than a pixel: light it as wide as a pixel.
    vec2 rise = vec2(dot(here.slope, dFdx(place)), dot(here.slope, dFdy(place)));
    vec2 bend = fwidth(rise);
    vec2 slope = here.slope * heightSlope(here.excess + bend.x + bend.y) * size.z / (2.0 * size.xy * part.zw);
    vec3 colour = mix(lit(tint(height), slope), inkOn(height), contours(here));
    if (here.there < 0.5) colour = beyondRim(raised, raisedPerPixel, face);
    return mix(colour, ink, max(edge, (0.6 - 0.45 * lift) * rim));
  }

  void main() {
    if (wall > 0.5) gl_FragColor = vec4(wallColour(), 1.0);
    else {
      vec2 at = abs(part.xy + place * part.zw - 0.5);
      float shown = max(at.x, at.y) > 0.5 ? veil.y : veil.x;
      if (max(veil.x, veil.y) <= 0.0) discard;
      gl_FragColor = vec4(sheetColour(), shown);
    }
  }
`

const shadowVertex = /* glsl */ `
  uniform vec3 size;
  uniform float lift;
  varying vec2 beside;
  void main() {
    beside = position.xy * (size.xy + 0.8);
    vec3 world = vec3(beside.x, ${-plinthDepth} * lift - 0.001, -beside.y);
    gl_Position = projectionMatrix * viewMatrix * vec4(world, 1.0);
  }
`

const shadowFragment = /* glsl */ `
  uniform vec3 size;
  uniform float lift;
  uniform vec4 castShadow;
  varying vec2 beside;
  float box(vec2 at, float grown) { return length(max(abs(at) - size.xy - grown, 0.0)); }
  void main() {
    float contact = exp(-box(beside, 0.0) * 22.0);
    float wide = 1.0 - smoothstep(-0.16, 0.5, box(beside - vec2(0.09, -0.09), -0.04) - 0.06);
    gl_FragColor = vec4(castShadow.rgb, castShadow.a * lift * (0.55 * wide + 0.6 * contact));
  }
`
