import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './packages.js'

/**
 * A hash of names and contents of files and of all that lies in folders.
 * @param {string[]} paths relative to the project's folder; one that is missing counts as empty
 */
export function fingerprint(paths) {
  const hash = createHash('sha256')
  for (const file of paths.flatMap(filesIn)) hash.update(file).update(readFileSync(root + file))
  return hash.digest('hex').slice(0, 20)
}

/** @returns {string[]} */
function filesIn(/** @type {string} */ path) {
  const found = statSync(root + path, { throwIfNoEntry: false })
  if (!found) return []
  if (!found.isDirectory()) return [path]
  return readdirSync(root + path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)))
}
