import {
  AlwaysDepth,
  DepthTexture,
  Mesh,
  NoBlending,
  PlaneGeometry,
  ShaderMaterial,
  UnsignedIntType,
  WebGLRenderTarget,
} from 'three'

/** A picture with its depths that a frame begins with. */
export interface Backdrop {
  readonly mesh: Mesh<PlaneGeometry, ShaderMaterial>
  /** As large as the frame, with edges smoothed. */
  readonly sharp: WebGLRenderTarget
  /** For a quick one: half as wide and high, edges as they come. */
  readonly rough: WebGLRenderTarget
  show(target: WebGLRenderTarget): void
  dispose(): void
}

/** Samples a pixel. */
const samples = 4

export function createBackdrop(): Backdrop {
  const sharp = targetWith(samples)
  const rough = targetWith(0)
  const mesh = new Mesh(new PlaneGeometry(2, 2), createMaterial())
  mesh.frustumCulled = false
  const { picture, depths, scale } = mesh.material.uniforms
  return {
    mesh,
    sharp,
    rough,
    show(target) {
      picture!.value = target.texture
      depths!.value = target.depthTexture
      scale!.value = target === rough ? 0.5 : 1
    },
    dispose() {
      for (const target of [sharp, rough]) {
        target.depthTexture?.dispose()
        target.dispose()
      }
      mesh.geometry.dispose()
      mesh.material.dispose()
    },
  }
}

function targetWith(samples: number): WebGLRenderTarget {
  return new WebGLRenderTarget(1, 1, {
    samples,
    depthTexture: new DepthTexture(1, 1, UnsignedIntType),
  })
}

/** Neither mixes with what was there nor asks for its depth. */
function createMaterial(): ShaderMaterial {
  return new ShaderMaterial({
    uniforms: { picture: { value: null }, depths: { value: null }, scale: { value: 1 } },
    vertexShader: 'void main() { gl_Position = vec4(position.xy, 0.0, 1.0); }',
    fragmentShader: /* glsl */ `
      uniform sampler2D picture;
      uniform highp sampler2D depths;
      uniform float scale;
      void main() {
        vec2 at = gl_FragCoord.xy * scale;
        gl_FragColor = texture2D(picture, at / vec2(textureSize(picture, 0)));
        gl_FragDepth = texelFetch(depths, ivec2(at), 0).r;
      }
    `,
    blending: NoBlending,
    depthFunc: AlwaysDepth,
  })
}
