import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The project's folder, with a slash at its end. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Installs the packages of package-lock.json unless npm's own record in node_modules says they are there.
 * What npm prints goes to stderr; throws if npm fails.
 */
export function ensurePackages() {
  if (isInstalled()) return
  process.stderr.write('Installing packages (once) …\n')
  const { status } = runNpm(['ci', '--include=dev', '--no-audit', '--no-fund'])
  if (status !== 0) throw new Error(`npm ci ended with ${status}.`)
}

function isInstalled() {
  const wanted = readPackages('package-lock.json')
  const present = readPackages('node_modules/.package-lock.json')
  if (!wanted || !present) return false
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' || entry.optional || present[path]?.integrity === entry.integrity,
  )
}

/** @returns {Record<string, { integrity?: string, optional?: boolean }> | undefined} */
function readPackages(/** @type {string} */ file) {
  try {
    return JSON.parse(readFileSync(root + file, 'utf8')).packages
  } catch {
    return undefined
  }
}

/** Runs npm, which names its own script when it runs ours; found by name it needs a shell on Windows. */
export function runNpm(/** @type {string[]} */ args) {
  const script = process.env.npm_execpath
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { cwd: root, stdio: ['ignore', 2, 2] }
  return script
    ? spawnSync(process.execPath, [script, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
}
