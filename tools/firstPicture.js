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
    const dynamic = mentioned(code, /["'`](?:\.\/|assets\/)([\w.-]+\.(?:js|css))["'`]/g)
    const asked = dynamic.filter((file) => atOnce.test(file))
    for (const other of [...imports, ...workers, ...asked]) found.add(other)
  }
  return [...found]
}

function mentioned(/** @type {string} */ text, /** @type {RegExp} */ pattern) {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '')
}
