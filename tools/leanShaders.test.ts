import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { withoutUnused } from './leanShaders.js'

const three = readFileSync('node_modules/three/build/three.module.js', 'utf8')

it('keeps a shader that is used with all it includes, and empties the others', () => {
  const code = [
    'var common = "float one;\\n";',
    'var fog = "float two;\\n";',
    'const vertex = "#include <common>\\nvoid main() {}";',
    'const fragment = "#include <fog>\\nvoid main() {}";',
    "const program = ShaderChunk[ 'space' ]",
    'var space = "float three;\\n";',
    'const ShaderChunk = {',
    '\tspace: space,',
    '\tcommon: common,',
    '\tfog: fog,',
    '\tline_vert: vertex,',
    '\tmesh_frag: fragment',
    '};',
  ].join('\n')
  const lean = withoutUnused(code, ['line_vert'])
  expect(lean).toContain('var common = "float one;')
  expect(lean).toContain('const vertex = "#include <common>')
  expect(lean).toContain('var space = "float three;')
  expect(lean).toContain('const fog = "";')
  expect(lean).toContain('const fragment = "";')
})

it('finds the shaders in three as it is installed', () => {
  const lean = withoutUnused(three, ['meshbasic_vert', 'meshbasic_frag'])
  expect(three.length - lean.length).toBeGreaterThan(100_000)
  expect(lean).toContain('#include <map_fragment>')
  expect(lean).not.toContain('#include <lights_physical_fragment>')
})
