import { readFileSync, writeFileSync } from 'node:fs'
import { root, runNpm } from './packages.js'
import { missingPlatforms } from './platforms.js'

// `npm run lock`, after a change of package.json: brings package-lock.json up to date. Where a registry does not serve
// the binaries of other systems, npm leaves them out, and `npm ci` then refuses the file everywhere: they are added here.
runNpm(['install', '--package-lock-only', '--no-audit', '--no-fund'])
const file = `${root}package-lock.json`
const lock = JSON.parse(readFileSync(file, 'utf8'))
Object.assign(lock.packages, missingPlatforms(lock.packages))
lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')),
)
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
