import { readFileSync } from 'node:fs'
import { root } from './packages.js'

/** Chunks the page asks for at once although it imports them dynamically. */
const atOnce = /^Scene-/

/**
 * Names of the files in dist/assets that the page fetches for its first picture: what index.html names, with all they
 * import, and the worker. The browser tests hold it against what is really fetched.
 */
export function firstPicture() {
  const page = readFileSync(`${root}dist/index.html`, 'utf8')
  const found = new Set(mentioned(page, /assets\/([\w.-]+)/g))
  for (const name of found) {
    if (!name.endsWith('.js')) continue
    const code = readFileSync(`${root}dist/assets/${name}`, 'utf8')
    const imports = mentioned(code, /(?:from|import)\s*["'`]\.\/([\w.-]+)["'`]/g)
    const workers = mentioned(code, /new URL\(\s*["'`]([\w.-]+\.js)["'`]\s*,\s*import\.meta\.url/g)
    const asked = importedAtOnce(code)
    for (const other of [...imports, ...workers, ...asked]) found.add(other)
  }
  return [...found]
}

/** What a chunk imports dynamically and yet at once, with what vite fetches along with it. */
function importedAtOnce(/** @type {string} */ code) {
  const table = /m\.f=(\[[^\]]*\])/.exec(code)?.[1] ?? '[]'
  const files = mentioned(table, /["'`](?:\.\/|assets\/)?([\w.-]+)["'`]/g)
  const imports = /import\(["'`]\.\/([\w.-]+)["'`]\).{0,60}?__vite__mapDeps\(\[([\d,]*)\]\)/g
  return [...code.matchAll(imports)].flatMap(([, name = '', places = '']) =>
    atOnce.test(name)
      ? [name, ...places.split(',').map((place) => files[Number(place)] ?? '')]
      : [],
  )
}

function mentioned(/** @type {string} */ text, /** @type {RegExp} */ pattern) {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '')
}
