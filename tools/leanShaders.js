/**
 * three carries the shaders of all its materials as text that no bundler can leave out. This empties those that no
 * material in use includes. A material that is missing here fails to compile at once.
 * @param {string[]} used names in three's ShaderChunk
 * @returns {import('vite').Plugin}
 */
export function leanShaders(used) {
  return {
    name: 'lean-shaders',
    apply: 'build',
    transform: {
      filter: { id: /three\.module\.js$/ },
      handler: (code) => ({ code: withoutUnused(code, used), map: null }),
    },
  }
}

/**
 * The text of three.module.js with unused shaders empty.
 * @param {string} code
 * @param {string[]} used
 */
export function withoutUnused(code, used) {
  const table = /const ShaderChunk = \{([^}]*)\}/.exec(code)?.[1]
  if (!table) throw new Error('three no longer has its shaders in one table.')
  const variables = new Map(
    [...table.matchAll(/(\w+)(?:: ([\w$]+))?/g)].map(([, name = '', variable]) => [
      variable ?? name,
      name,
    ]),
  )
  const texts = new Map(
    [...code.matchAll(shader)].map(([, variable = '', text = '']) => [
      variables.get(variable),
      text,
    ]),
  )
  const kept = new Set([...used, ...byProgram(code)])
  for (const name of kept) {
    for (const [, included = ''] of (texts.get(name) ?? '').matchAll(/#include <(\w+)>/g)) {
      kept.add(included)
    }
  }
  return code.replace(shader, (line, variable) =>
    variables.has(variable) && !kept.has(variables.get(variable) ?? '')
      ? `const ${variable} = "";`
      : line,
  )
}

/** What three puts into every program by itself. */
function byProgram(/** @type {string} */ code) {
  return [...code.matchAll(/ShaderChunk\[ '(\w+)' \]/g)].map((match) => match[1] ?? '')
}

const shader = /^(?:var|const|let) ([\w$]+) = "(.*)";$/gm
