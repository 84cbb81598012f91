import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { run } from './command.js'
import { fingerprint } from './fingerprint.js'
import { ensurePackages, root } from './packages.js'
import { serve } from './serve.js'

// `npm start`: install what is missing, build what is stale, serve the page and say where it is.
ensurePackages()
ensureBuild()
const server = await serve(`${root}dist`, Number(process.env.PORT) || 4173)
process.stdout.write(
  `\n  Losscape is at  http://localhost:${server.port}/\n  Stop it with Ctrl-C.\n\n`,
)
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => server.close())

/** Builds unless dist was built from exactly these files. */
function ensureBuild() {
  const now = fingerprint(['src', 'public', 'index.html', 'vite.config.ts', 'package-lock.json'])
  const folder = `${root}node_modules/.cache/losscape`
  if (read(`${folder}/built`) === now && read(`${root}dist/index.html`)) return
  process.stdout.write('  Building …\n')
  if (!run('vite build --logLevel warn')) throw new Error('The build failed; see above.')
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${folder}/built`, now)
}

function read(/** @type {string} */ file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
