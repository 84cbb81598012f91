import { BufferAttribute, BufferGeometry, Color, ShaderMaterial, Vector2, Vector4 } from 'three'
import { gridGlsl } from './grid.ts'
import { mapGlsl, plinthDepth } from './groundMaterial.ts'
import { heightGlsl } from './heightScale.ts'
import { levelsGlsl } from './levels.ts'
import type { Stage } from './stage.ts'
import { surfaceGlsl } from './surface.ts'

/** Pieces that a graph is drawn in: about one a pixel. */
export const graphPieces = 1024

/** What lies under a graph, tinted by height as ground is, with the levels running through it. */
export function createGraphMaterial(stage: Stage): ShaderMaterial {
  const color = () => ({ value: new Color() })
  return new ShaderMaterial({
    uniforms: {
      ...stage.uniforms,
      ink: color(),
      otherInk: color(),
      sun: color(),
      shade: color(),
      plinth: color(),
      hollow: color(),
      inkStrength: { value: new Vector2() },
      castShadow: { value: new Vector4() },
    },
    vertexShader: vertex,
    fragmentShader: fragment,
    transparent: true,
    depthWrite: false,
    depthTest: false,
    side: 2,
  })
}

/** A strip of vertices (u, 0) on the graph and (u, 1) at its foot. */
export function graphGeometry(): BufferGeometry {
  const positions = new Float32Array(6 * (graphPieces + 1))
  const indices = new Uint32Array(6 * graphPieces)
  for (let piece = 0; piece <= graphPieces; piece++) {
    const u = piece / graphPieces
    positions.set([u, 0, 0, u, 1, 0], 6 * piece)
    if (piece < graphPieces) {
      const at = 2 * piece
      indices.set([at, at + 1, at + 3, at, at + 3, at + 2], 6 * piece)
    }
  }
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(positions, 3))
  geometry.setIndex(new BufferAttribute(indices, 1))
  return geometry
}

const vertex = /* glsl */ `
  ${gridGlsl}${heightGlsl}${surfaceGlsl}
  uniform vec3 size;
  varying vec2 place;
  void main() {
    float foot = ${-plinthDepth};
    float own = surfaceHeight(vec2(position.x, 0.5), -1e6);
    float top = own < -1.0 ? foot : own * size.z;
    float y = mix(top, foot, position.y);
    place = vec2(position.x, y / size.z);
    gl_Position = projectionMatrix * viewMatrix * vec4((2.0 * position.x - 1.0) * size.x, y, 0.0, 1.0);
  }
`

const fragment = /* glsl */ `
  ${gridGlsl}${heightGlsl}${levelsGlsl}${mapGlsl}
  uniform vec3 plinth;
  void main() {
    float height = place.y;
    vec3 colour = height < 0.0 ? plinth : tint(height);
    float excess = excessAt(height);
    vec3 nearest = nearestLevel(excess);
    float perPixel = fwidth(height) / max(heightSlope(excess), 1e-30);
    float crowd = 1.9 * lineScale() * perPixel / nearest.y * (nearest.z > 0.5 ? 0.3 : 1.0);
    float stratum = line(abs(excess - nearest.x) / max(perPixel, 1e-30), lineScale(), crowd);
    float within = step(0.0, height) * step(height, 1.0);
    colour = mix(colour, inkOn(height), within * stratum * (nearest.z > 0.5 ? 0.3 : 0.14));
    float foot = clamp(1.2 * lineScale() - abs(height) / max(fwidth(height), 1e-9), 0.0, 1.0);
    gl_FragColor = vec4(mix(colour, ink, 0.3 * foot), 0.94);
  }
`
