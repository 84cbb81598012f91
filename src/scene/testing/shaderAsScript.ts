/** A row of numbers that the shader reads by `texelFetch`. */
interface Table {
  readonly table: Float32Array
  readonly channels: 1 | 2
}

type Uniforms = Readonly<Record<string, unknown>>
// biome-ignore lint/suspicious/noExplicitAny: numbers or vectors, as the shader has it
type Shader = Readonly<Record<string, (...values: number[]) => any>>

/** Functions of a shader that are plain enough to be read as JavaScript: no operators on vectors, no shadowed names. */
export function shaderAsScript(glsl: string, uniforms: Uniforms, names: readonly string[]): Shader {
  const source = glsl
    .replaceAll(/uniform .*/g, '')
    .replaceAll(/^(\s*)(?:float|int|vec[23]) (\w+)\(([^)]*)\) \{/gm, (_, space, name, given) => {
      return `${space}function ${name}(${given.replaceAll(/\b(?:float|int|vec2) /g, '')}) {`
    })
    .replaceAll(/\b(?:float|int|vec2|vec3) (?=\w+ =)/g, 'let ')
  const given = { ...library, ...uniforms }
  const make = new Function(...Object.keys(given), `${source}; return { ${names.join(', ')} }`)
  return make(...Object.values(given)) as Shader
}

const library = {
  log: Math.log,
  exp: Math.exp,
  sqrt: Math.sqrt,
  abs: Math.abs,
  sign: Math.sign,
  max: Math.max,
  min: Math.min,
  clamp: (value: number, low: number, high: number) => Math.min(Math.max(value, low), high),
  mix: (from: number, to: number, share: number) => from + (to - from) * share,
  float: Number,
  int: Math.trunc,
  vec3: (x: number, y: number, z: number) => ({ x, y, z }),
  ivec2: (x: number, y: number) => ({ x, y }),
  texelFetch({ table, channels }: Table, { x }: { x: number }) {
    const at = x * channels
    const texel = { r: table[at], rg: { x: table[at], y: table[at + 1] } }
    return texel
  },
}
