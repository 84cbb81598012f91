import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
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
    forgetOlder(folder)
    await build(entry, folder, key)
  }
  return file
}

function forgetOlder(/** @type {string} */ folder) {
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(folder)) rmSync(`${folder}/${name}`, { recursive: true })
}

async function build(
  /** @type {string} */ entry,
  /** @type {string} */ folder,
  /** @type {string} */ key,
) {
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
      rolldownOptions: { output: { entryFileNames: `${key}.js`, codeSplitting: false } },
    },
  })
}
