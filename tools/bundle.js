import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename } from 'node:path'
import { fingerprint } from './fingerprint.js'
import { root } from './packages.js'

/**
 * Bundles TypeScript that runs in node, unless it was bundled from exactly these sources before.
 * @param {string} entry `src/cli/trace.ts`
 * @param {string[]} sources files and folders it may import from
 * @returns {Promise<string>} the path of an ES module
 */
export async function bundle(entry, sources) {
  const name = basename(entry, '.ts')
  const folder = `${root}node_modules/.cache/losscape/${name}`
  const key = fingerprint([...sources, 'tools/bundle.js', 'package-lock.json'])
  const file = `${folder}/${key}.js`
  if (!existsSync(file)) {
    // Several may bundle at the same time: each in a folder of its own, and then in one move into place.
    const own = `${folder}/${process.pid}`
    await build(entry, own)
    renameSync(`${own}/bundle.js`, file)
    rmSync(own, { recursive: true })
    forgetOthers(folder, `${key}.js`)
  }
  return file
}

function forgetOthers(/** @type {string} */ folder, /** @type {string} */ name) {
  const others = readdirSync(folder).filter((other) => other.endsWith('.js') && other !== name)
  for (const other of others) rmSync(`${folder}/${other}`, { force: true })
}

async function build(/** @type {string} */ entry, /** @type {string} */ folder) {
  const vite = await import('vite')
  await vite.build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      ssr: entry,
      target: 'node20',
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: 'bundle.js', codeSplitting: false } },
    },
  })
}
