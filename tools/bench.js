import { pathToFileURL } from 'node:url'
import { bundle } from './bundle.js'
import { provideChromium } from './chromium.js'
import { ensurePackages, root } from './packages.js'

// `npm run bench [-- --json]`: the bench itself is bench/bench.ts.
ensurePackages()
process.chdir(root)
await provideChromium()
await import(pathToFileURL(await bundle('bench/bench.ts', ['src', 'bench', 'tools'])).href)
