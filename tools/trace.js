import { pathToFileURL } from 'node:url'
import { bundle } from './bundle.js'
import { ensurePackages } from './packages.js'

// `npm run --silent trace -- '<link>'`: the tool itself is src/cli/trace.ts, which reads process.argv.
ensurePackages()
const sources = ['core', 'settings', 'worker', 'locales', 'cli'].map((folder) => `src/${folder}`)
await import(pathToFileURL(await bundle('src/cli/trace.ts', sources)).href)
